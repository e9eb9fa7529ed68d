package belieffirst.wizard.run;

import belieffirst.plan.next.NextPhase;
import belieffirst.plan.run.Run;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The progress of making a plan's ads, the outcome, and what comes next.
 *
 * @param latest the latest run; null before the first
 * @param made how many of its ads exist: those that its ad maker reported, or that have results
 * @param stale whether its ad maker has not been heard of for long
 * @param earlier runs before it, the latest first
 */
public record RunView(@Nullable Run latest, int made, boolean stale, List<Run> earlier, NextPhase next) {

    public static RunView of(List<Run> runs, int delivered, NextPhase next, Instant now) {
        var latest = runs.isEmpty() ? null : runs.getFirst();
        return new RunView(
                latest,
                latest == null ? 0 : Math.max(delivered, latest.progress().made()),
                latest != null && latest.isStaleAt(now),
                runs.stream().skip(1).toList(),
                next);
    }

    /** From 0 to 100. */
    public int percent() {
        return latest == null || latest.progress().planned() == 0
                ? 0
                : 100 * made / latest.progress().planned();
    }

    /** What is known of as many ads as were made: results say more than reports do. */
    public String said() {
        return latest != null && made > latest.progress().made() ? "have results" : "made";
    }

    /** Whether ads of an open run are still to be made. */
    public boolean isBeingMade() {
        return latest != null
                && latest.status().isOpen()
                && made < latest.progress().planned();
    }
}
