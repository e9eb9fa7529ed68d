package belieffirst.plan;

import belieffirst.database.revision.RevisionCache;
import belieffirst.database.revision.Revisions;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.TestDesign;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans of the current organization. */
@Service
@Transactional
public class Plans {

    /** How many ads confirm a belief, unless somebody says otherwise. */
    public static final int CONFIRMING_ADS = 10;

    /** How many ads a plan of a phase gives each angle, or each cell, unless somebody says otherwise. */
    public static int adsEach(Phase phase) {
        return phase == Phase.CONFIRMATION ? CONFIRMING_ADS : TestDesign.EMPTY.adsPerAngle();
    }

    /** Of some 20 kilobytes each. */
    private static final int KEPT = 64;

    /** Leaves room for what a copy's or child's name says after it. */
    private static final int LONGEST = 180;

    private final PlanRepository repository;
    private final PlanSummaries lines;
    private final PlanCopies copies;
    private final RevisionCache<Object, PlanDetails> details;
    private final RevisionCache<Id<Plan>, PlanOutline> outlines;
    private final RevisionCache<PlanFilter, Slice<PlanSummary>> lists;

    Plans(PlanRepository repository, PlanSummaries lines, PlanCopies copies, Revisions revisions) {
        this.repository = repository;
        this.lines = lines;
        this.copies = copies;
        this.details = revisions.cache(KEPT);
        this.outlines = revisions.cache(KEPT);
        this.lists = revisions.cache(KEPT);
    }

    @Transactional(readOnly = true)
    public Slice<PlanSummary> list(PlanFilter filter) {
        return lists.get(filter, () -> lines.list(filter));
    }

    @Transactional(readOnly = true)
    public PlanDetails get(Id<Plan> id) {
        return details.get(id, () -> repository.find(id).orElseThrow(() -> new Refusal.NotFound("plan", id)));
    }

    @Transactional(readOnly = true)
    public PlanDetails get(String key) {
        return details.get(key, () -> repository.find(key).orElseThrow(() -> new Refusal.NotFound("plan", key)));
    }

    /** The same without what it refers to, for a fraction of the cost. */
    @Transactional(readOnly = true)
    public PlanOutline outline(Id<Plan> id) {
        return outlines.get(id, () -> repository.outline(id).orElseThrow(() -> new Refusal.NotFound("plan", id)));
    }

    /** The id of the plan with this key, whatever its capitals. */
    @Transactional(readOnly = true)
    public Id<Plan> id(String key) {
        return repository.id(key).orElseThrow(() -> new Refusal.NotFound("plan", key));
    }

    /** Begins a plan; an empty name becomes the brand's. Begun again with the same id, it is the plan that there is. */
    public PlanDetails draft(Id<Plan> id, UUID brand, String name, Phase phase) {
        return begin(id, brand, name, Lifecycle.draftOf(phase, null));
    }

    /**
     * Changes a plan that was seen in this version.
     *
     * @param version the version seen, or null to change whatever stands there
     */
    public PlanDetails change(Id<Plan> id, @Nullable Integer version, UnaryOperator<Plan> change) {
        repository.lock(id);
        var seen = seen(get(id), version);
        var changed = change.apply(seen.plan());
        return changed.equals(seen.plan()) ? seen : saved(seen.plan(), changed);
    }

    /** The same by a plan's key, for a caller that goes on to another page: the plan is read once, under its lock. */
    public Plan change(String key, @Nullable Integer version, Function<PlanDetails, Plan> change) {
        repository.lock(key);
        var seen = seen(get(key), version);
        var changed = change.apply(seen);
        if (!changed.equals(seen.plan())) {
            save(seen.plan(), changed);
        }
        return changed;
    }

    private static PlanDetails seen(PlanDetails details, @Nullable Integer version) {
        if (version != null && version != details.plan().revision().version()) {
            throw new Refusal.Stale("plan");
        }
        return details;
    }

    /**
     * Begins a child plan: the same phase once more, a later one, or the first with other angles. What the parent proved is locked;
     * what it left open is asked.
     *
     * @param narrowed what goes on of the layers that the parent varied, where somebody said so already
     */
    public PlanDetails goOn(
            Id<Plan> parentId, Phase phase, Map<Layer, List<String>> narrowed, String name, int adsEach) {
        var parent = get(parentId).plan();
        requireGoingOn(parent, phase);
        var named = name.isBlank()
                ? shortened(family(parent)) + ": " + phase.label().toLowerCase(Locale.ROOT)
                : name;
        Id<Plan> id = Id.random();
        var lifecycle = Lifecycle.draftOf(phase, parentId);
        var draft = begin(id, parent.answers().brandId(), named, lifecycle).plan();
        var design =
                Inheritance.of(parent, phase, narrowed).dealt(parent.design().strategy(), adsEach);
        var child = new Plan(
                id,
                draft.key(),
                named,
                lifecycle,
                parent.answers(),
                design,
                goals(parent, phase, design),
                draft.revision());
        return saved(draft, child);
    }

    /** The draft that this would begin once more: of the same phase and design, and not compiled. */
    @Transactional(readOnly = true)
    public Optional<PlanDetails> begun(PlanDetails parent, Phase phase, Map<Layer, List<String>> narrowed) {
        requireGoingOn(parent.plan(), phase);
        var design = Inheritance.of(parent.plan(), phase, narrowed)
                .dealt(parent.plan().design().strategy(), adsEach(phase));
        return parent.lineage().children().stream()
                .filter(child -> child.phaseId() == phase.id() && child.status().equals("draft"))
                .map(child -> get(new Id<Plan>(child.id())))
                .filter(child -> child.plan().design().equals(design))
                .findFirst();
    }

    /** What is compared once more, or confirmed, is set up so that it can be judged. */
    private static Goals goals(Plan parent, Phase phase, TestDesign design) {
        var again = phase == parent.lifecycle().phase()
                && design.angleIds().stream().anyMatch(parent::tests);
        var goals = parent.goals().inherited();
        return again || phase == Phase.CONFIRMATION ? goals.judgeable() : goals;
    }

    /** A copy as a new draft in the same phase and line. */
    public PlanDetails duplicate(Id<Plan> id) {
        var plan = get(id).plan();
        Id<Plan> copyId = Id.random();
        var lifecycle =
                Lifecycle.draftOf(plan.lifecycle().phase(), plan.lifecycle().parent());
        var name = copies.next(shortened(plan.name()));
        var draft = begin(copyId, plan.answers().brandId(), name, lifecycle).plan();
        var copy = new Plan(
                copyId,
                draft.key(),
                draft.name(),
                lifecycle,
                plan.answers(),
                plan.design(),
                plan.goals().inherited(),
                draft.revision());
        return saved(draft, copy);
    }

    private PlanDetails begin(Id<Plan> id, UUID brand, String name, Lifecycle lifecycle) {
        PlanConstraints.explained(() -> repository.insert(id, brand, name, lifecycle));
        return repository
                .find(id)
                .or(() -> elsewhere(brand, name, lifecycle))
                .orElseThrow(() -> new Refusal.Invalid(Map.of("brand_id", "There is no such brand.")));
    }

    /** An id that somebody else has is answered like one that nobody has: with a plan, under another id. */
    private Optional<PlanDetails> elsewhere(UUID brand, String name, Lifecycle lifecycle) {
        Id<Plan> other = Id.random();
        return PlanConstraints.explained(() -> repository.insert(other, brand, name, lifecycle))
                .flatMap(_ -> repository.find(other));
    }

    private PlanDetails saved(Plan before, Plan after) {
        save(before, after);
        return get(after.id());
    }

    private void save(Plan before, Plan after) {
        if (!PlanConstraints.explained(() -> repository.save(before, after))) {
            throw new Refusal.Stale("plan");
        }
    }

    private static void requireGoingOn(Plan parent, Phase phase) {
        if (phase.id() < parent.lifecycle().phase().id() && phase != Phase.DISCOVERY) {
            throw new Refusal.Conflict("%s is in %s. The next plan is in the same phase, a later one, or the first."
                    .formatted(parent.key(), parent.lifecycle().phase().label().toLowerCase(Locale.ROOT)));
        }
        if (parent.lifecycle().compilation() == null) {
            throw new Refusal.Conflict(
                    "A plan continues from a compiled one: compile %s first.".formatted(parent.key()));
        }
    }

    /** What the line is about: the parent's name without the phase that it was given for. */
    private static String family(Plan parent) {
        var phase = ": " + parent.lifecycle().phase().label().toLowerCase(Locale.ROOT);
        return parent.name().endsWith(phase)
                ? parent.name().substring(0, parent.name().length() - phase.length())
                : parent.name();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }
}
