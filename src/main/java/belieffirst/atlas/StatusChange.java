package belieffirst.atlas;

import belieffirst.belief.AngleChange.Cause;
import belieffirst.belief.AngleStatus;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A change of an angle's status, as people read it.
 *
 * @param plan the key of the plan that showed it, or null
 * @param by who said so, or null where nobody is named
 */
public record StatusChange(
        AngleStatus from,
        AngleStatus to,
        String reason,
        Cause cause,
        @Nullable String plan,
        @Nullable String by,
        OffsetDateTime at) {

    record Row(
            String from,
            String to,
            String reason,
            String cause,
            @Nullable String plan,
            @Nullable String by,
            OffsetDateTime at) {

        StatusChange change() {
            return new StatusChange(AngleStatus.of(from), AngleStatus.of(to), reason, Cause.of(cause), plan, by, at);
        }
    }

    /** Who or what made it, as a sentence begins. */
    public String actor() {
        return by == null ? "Somebody" : by;
    }
}
