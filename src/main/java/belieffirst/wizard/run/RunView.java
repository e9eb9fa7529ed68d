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
 * @param stale whether its ad maker has not been heard of for long
 * @param earlier runs before it, the latest first
 */
public record RunView(@Nullable Run latest, boolean stale, List<Run> earlier, NextPhase next) {

    public static RunView of(List<Run> runs, NextPhase next, Instant now) {
        var latest = runs.isEmpty() ? null : runs.getFirst();
        return new RunView(
                latest,
                latest != null && latest.isStaleAt(now),
                runs.stream().skip(1).toList(),
                next);
    }

    /** Whether ads of an open run are still to be made. */
    public boolean isBeingMade() {
        return latest != null
                && latest.status().isOpen()
                && latest.progress().made() < latest.progress().planned();
    }
}
