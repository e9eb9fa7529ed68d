package belieffirst.evidence.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference as it is on record.
 *
 * @param version of the launch document that it was found against; 0 of one that nobody said is live
 * @param sentence what differs, with its days
 * @param leftOut since when its days are left out of verdicts; null while they are not
 * @param leftOutBy who left them out; null likewise, and of somebody who is gone
 */
public record KeptDifference(
        UUID id,
        int version,
        Difference difference,
        String sentence,
        @Nullable Instant leftOut,
        @Nullable UUID leftOutBy) {

    /** Its days in words: 3 days, or all days since the first. */
    public String days() {
        var last = difference.last();
        if (last == null) {
            return "all days from " + difference.first();
        }
        var days = ChronoUnit.DAYS.between(difference.first(), last) + 1;
        return days == 1 ? "1 day" : days + " days";
    }

    /** Its ads in words. */
    public String ads() {
        var ads = difference.ads().size();
        return ads == 1 ? "1 ad" : ads + " ads";
    }
}
