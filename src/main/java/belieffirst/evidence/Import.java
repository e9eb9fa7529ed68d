package belieffirst.evidence;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that performance came in.
 *
 * @param recognition what we took the file for; null before it was read, and where no file came
 * @param matching which planned ads its ads are; null before it was read
 * @param changes what it changed; null before it was kept
 */
public record Import(
        Id<Import> id,
        Origin origin,
        Stage stage,
        @Nullable Recognition recognition,
        @Nullable Matching matching,
        @Nullable Changes changes) {

    private static final Duration SILENCE = Duration.ofSeconds(20);

    /** Whether whoever worked on it has stopped without a word, as after a power cut. Nothing of it was kept then. */
    public boolean isInterrupted(Instant now) {
        return isAtWork() && stage.beatAt().plus(SILENCE).isBefore(now);
    }

    public boolean isAtWork() {
        return stage.state() == State.READING || stage.state() == State.COMMITTING;
    }

    /** Refuses unless it can be kept: it was read, and nobody decided yet. */
    void requireOpen(Instant now) {
        if (stage.state() != State.READ && !isInterrupted(now)) {
            throw new Refusal.Conflict(
                    "This import is %s.".formatted(stage.state().label()));
        }
    }

    /**
     * Where it came from.
     *
     * @param name what the file was called, or what sent the rows
     */
    public record Origin(Way way, String name, long bytes, Instant at) {}

    /**
     * How far it is.
     *
     * @param progress of reading or keeping, from 0 to 100
     * @param trouble why it was refused; null when it was not
     * @param beatAt when whoever works on it was last heard of
     */
    public record Stage(State state, int progress, @Nullable String trouble, Instant beatAt) {}

    /**
     * What an import changed.
     *
     * @param lines ads and days, or ads and ranges, that it told of
     * @param added those of which nothing was known
     * @param restated those of which something else was known, which is kept on record
     */
    public record Changes(long lines, long added, long restated) {

        public long same() {
            return lines - added - restated;
        }
    }

    /** How performance comes in. */
    public enum Way {
        FILE("file", "File"),
        API("api", "Program"),
        META("meta", "Meta");

        private final String word;
        private final String label;

        Way(String word, String label) {
            this.word = word;
            this.label = label;
        }

        public String word() {
            return word;
        }

        public String label() {
            return label;
        }
    }

    /** What became of an import by now. */
    public enum State {
        READING("being read"),
        READ("waiting for your word"),
        COMMITTING("being kept"),
        COMMITTED("kept"),
        REFUSED("refused"),
        DISCARDED("discarded");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
