package belieffirst.belief;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of an angle's status, as it stays on record.
 *
 * @param plan the plan that showed it, or null
 */
public record AngleChange(
        UUID id,
        UUID angle,
        AngleStatus from,
        AngleStatus to,
        String reason,
        Cause cause,
        @Nullable UUID plan,
        OffsetDateTime at) {

    /** The cause of the change. */
    public enum Cause {
        /** A plan that tests the angle began to run. */
        RUN,
        PERSON,
        VERDICT,
        /** A test ended in which it was neither proven nor lost, and others go on. */
        NOT_PURSUED;

        /** Reads the word of the cause column. */
        public static Cause of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
