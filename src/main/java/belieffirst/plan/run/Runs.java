package belieffirst.plan.run;

import belieffirst.belief.Angles;
import belieffirst.database.revision.RevisionCache;
import belieffirst.database.revision.Revisions;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs of the current organization's plans: who makes the ads of which, how far they are, and how it ended. */
@Service
@Transactional
public class Runs {

    private final RunRepository repository;
    private final Plans plans;
    private final Angles angles;
    private final ApplicationEventPublisher events;
    private final RevisionCache<Id<Plan>, List<Run>> lists;

    Runs(RunRepository repository, Plans plans, Angles angles, ApplicationEventPublisher events, Revisions revisions) {
        this.lists = revisions.cache(64);
        this.events = events;
        this.repository = repository;
        this.plans = plans;
        this.angles = angles;
    }

    @Transactional(readOnly = true)
    public Run get(Id<Run> id) {
        return repository.find(id).orElseThrow(() -> new Refusal.NotFound("run", id));
    }

    /** A plan's runs, the latest first. */
    @Transactional(readOnly = true)
    public List<Run> of(Id<Plan> plan) {
        return lists.get(plan, () -> repository.of(plan));
    }

    /** A part of the same list. */
    @Transactional(readOnly = true)
    public Slice<Run> of(Id<Plan> plan, Cursor from, int limit) {
        return repository.of(plan, from, limit);
    }

    /** The run that is under way, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Run> open(Id<Plan> plan) {
        return of(plan).stream().filter(run -> run.status().isOpen()).findFirst();
    }

    /** Claims a ready plan, once; refuses a plan that is claimed, or not compiled. */
    public Run claim(Id<Plan> id) {
        var claimed = repository.claim(id);
        var plan = plans.get(id).plan();
        var run = get(claimed.orElseThrow(() -> unclaimable(plan)));
        angles.startTesting(plan.design().angleIds(), id.value());
        return run;
    }

    /** Ends a run with its results; its plan is completed. */
    public Run complete(Id<Run> id, RunResults results) {
        var run = end(id, RunStatus.COMPLETED, null, results);
        events.publishEvent(new PlanCompleted(run.plan(), repository.untested(run.plan())));
        return run;
    }

    /** Ends a run without results; its plan can be claimed again. */
    public Run fail(Id<Run> id, String because) {
        return end(id, RunStatus.FAILED, because, null);
    }

    private Run end(Id<Run> id, RunStatus status, @Nullable String because, @Nullable RunResults results) {
        if (!repository.end(id, status, because, results)) {
            requireOpen(get(id));
        }
        return get(id);
    }

    static void requireOpen(Run run) {
        if (!run.status().isOpen()) {
            var word = run.status().word();
            throw new Refusal.Conflict("run_over", "This run is %s, which cannot change.".formatted(word));
        }
    }

    private static Refusal.Conflict unclaimable(Plan plan) {
        if (plan.lifecycle().archived()) {
            return new Refusal.Conflict("archived", "This plan is archived: bring it back before production starts.");
        }
        return switch (plan.lifecycle().status()) {
            case DRAFT ->
                new Refusal.Conflict("not_compiled", "This plan is a draft: compile it before production starts.");
            case READY, RUNNING ->
                new Refusal.Conflict("claimed", "This plan is in production: its ads are being made already.");
            case COMPLETED ->
                new Refusal.Conflict("completed", "This plan is completed: duplicate it, or plan its next phase.");
        };
    }
}
