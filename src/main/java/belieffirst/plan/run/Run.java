package belieffirst.plan.run;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.layer.Phase;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run of a plan: claimed once, reported ad by ad, then completed with results or ended without.
 *
 * @param compilation the number of the compilation whose ads are made
 * @param progress how many of its ads are made
 * @param times when it began, was heard of, and ended
 * @param outcome how it ended; empty until then
 */
public record Run(
        Id<Run> id,
        Id<Plan> plan,
        Phase phase,
        RunStatus status,
        @Nullable Integer compilation,
        Progress progress,
        Times times,
        Outcome outcome) {

    /** After this long without a word from the ad maker, a claim is stale. */
    public static final Duration SILENCE = Duration.ofHours(24);

    /** Whether nobody was heard of for so long that somebody should take the claim back. */
    public boolean isStaleAt(Instant now) {
        return status.isOpen() && times.heard().plus(SILENCE).isBefore(now);
    }

    /**
     * The numbers of a run's ads.
     *
     * @param planned all that the compilation lists
     * @param made those that exist, live ones among them
     * @param failed those that could not be made
     */
    public record Progress(int planned, int made, int failed) {}

    /**
     * The outcome of a run.
     *
     * @param because why it ended without results; null otherwise
     * @param results what was reported at the end, as {@link RunResults} says it
     */
    public record Outcome(@Nullable String because, ObjectNode results) {}

    /** The times when a run began, when its ad maker last sent something, and when it ended. */
    public record Times(
            @Nullable Instant started,
            Instant heard,
            @Nullable Instant ended) {}
}
