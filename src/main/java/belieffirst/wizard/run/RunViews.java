package belieffirst.wizard.run;

import belieffirst.database.revision.RevisionCache;
import belieffirst.database.revision.Revisions;
import belieffirst.evidence.Evidence;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.next.NextPhases;
import belieffirst.plan.run.Run;
import belieffirst.plan.run.Runs;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The runs of plans as pages show them. */
@Component
public class RunViews {

    private final Runs runs;
    private final NextPhases nextPhases;
    private final Evidence evidence;
    private final Clock clock;
    private final RevisionCache<Id<Plan>, Integer> delivered;

    RunViews(Runs runs, NextPhases nextPhases, Evidence evidence, Clock clock, Revisions revisions) {
        this.runs = runs;
        this.nextPhases = nextPhases;
        this.evidence = evidence;
        this.clock = clock;
        this.delivered = revisions.cache(64);
    }

    public RunView of(PlanDetails details) {
        var known = runs.of(details.plan().id());
        return RunView.of(known, delivered(known), nextPhases.after(details, known), clock.instant());
    }

    /** The number of ads with results, of the run that is under way; a run whose ads are all reported need not ask. */
    private int delivered(List<Run> known) {
        return known.stream()
                .findFirst()
                .filter(run -> run.status().isOpen()
                        && run.progress().made() < run.progress().planned())
                .map(run -> Math.min(
                        delivered.get(run.plan(), () -> count(run.plan())),
                        run.progress().planned()))
                .orElse(0);
    }

    private int count(Id<Plan> plan) {
        return Math.toIntExact(evidence.of(plan).days().stream()
                .map(day -> day.ad().code())
                .distinct()
                .count());
    }
}
