package belieffirst.plan.compile;

import belieffirst.database.revision.RevisionCache;
import belieffirst.database.revision.Revisions;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The compiled plans: kept for good, numbered per plan. */
@Service
@Transactional(readOnly = true)
public class Compilations {

    /** The payload of a plan that another program made ready without one. */
    private static final String NOTHING = "null";

    /** Of some 15 kilobytes each. */
    private static final int KEPT = 64;

    private final CompilationRepository repository;
    private final StoredPayloads payloads;
    private final RevisionCache<Id<Plan>, CompiledPlan> current;
    private final RevisionCache<Numbered, CompiledPlan> numbered;

    Compilations(CompilationRepository repository, StoredPayloads payloads, Revisions revisions) {
        this.repository = repository;
        this.payloads = payloads;
        this.current = revisions.cache(KEPT);
        this.numbered = revisions.cache(KEPT);
    }

    /** The compilation that ad makers should use now; refuses a plan without one, and says which way it lacks one. */
    public CompiledPlan inForce(Id<Plan> plan) {
        return current.get(plan, () -> findInForce(plan));
    }

    private CompiledPlan findInForce(Id<Plan> plan) {
        var found = repository.inForce(plan).orElseThrow(() -> new Refusal.NotFound("plan", plan));
        var compiled = found.compiled().orElseThrow(() -> noneInForce(found.everCompiled()));
        if (compiled.payload().equals(NOTHING)) {
            throw madeElsewhere();
        }
        return compiled;
    }

    /**
     * The bytes that ad makers should use now, refused likewise.
     *
     * @param known digests of payloads that the caller has
     */
    public StoredPayload payload(Id<Plan> plan, List<String> known) {
        return payloads.inForce(plan, known);
    }

    /** The bytes of one of a plan's compilations. */
    public StoredPayload payload(Id<Plan> plan, int number, List<String> known) {
        return payloads.get(plan, number, known);
    }

    static Refusal.Conflict noneInForce(boolean everCompiled) {
        return everCompiled
                ? new Refusal.Conflict(
                        "withdrawn", "This plan was reopened, and its compilation withdrawn: compile it again.")
                : new Refusal.Conflict("never_compiled", "This plan was never compiled.");
    }

    static Refusal.Conflict madeElsewhere() {
        return new Refusal.Conflict("made_elsewhere", "Another program made this plan ready, and left no payload.");
    }

    public CompiledPlan get(Id<Plan> plan, int number) {
        return numbered.get(
                new Numbered(plan, number),
                () -> repository.find(plan, number).orElseThrow(() -> new Refusal.NotFound("compilation", number)));
    }

    /** A plan's latest 200 compilations without their payloads, the newest first. */
    public List<CompiledPlan> all(Id<Plan> plan) {
        return repository.all(plan);
    }

    private record Numbered(Id<Plan> plan, int number) {}
}
