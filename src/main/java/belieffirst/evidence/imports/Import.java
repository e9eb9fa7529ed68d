package belieffirst.evidence.imports;

import belieffirst.evidence.ad.Matching;
import belieffirst.evidence.export.FileRecognition;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import of performance.
 *
 * @param recognition what we took the file for; null before it was read, and where no file came
 * @param matching which planned ads its ads are; null before it was read
 * @param changes what it changed; null before it was kept
 */
public record Import(
        Id<Import> id,
        ImportOrigin origin,
        ImportStage stage,
        @Nullable FileRecognition recognition,
        @Nullable Matching matching,
        @Nullable ImportChanges changes) {

    private static final Duration SILENCE = Duration.ofSeconds(20);

    /** The most by which the clocks of a server and its database may differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    /**
     * Whether whoever worked on it has stopped without a word, as after a power cut. Nothing of it was imported then. A beat that is
     * yet to come was left by a clock that was ahead.
     */
    public boolean isInterrupted(Instant now) {
        var beat = stage.beatAt();
        return isAtWork() && (beat.plus(SILENCE).isBefore(now) || beat.isAfter(now.plus(CLOCKS)));
    }

    public boolean isAtWork() {
        return stage.state() == ImportState.READING || stage.state() == ImportState.COMMITTING;
    }

    /** Refuses unless it can be kept: it was read, and nobody decided yet. */
    void requireOpen(Instant now) {
        if (stage.state() != ImportState.READ && !isInterrupted(now)) {
            throw new Refusal.Conflict(
                    "This import is %s.".formatted(stage.state().label()));
        }
    }
}
