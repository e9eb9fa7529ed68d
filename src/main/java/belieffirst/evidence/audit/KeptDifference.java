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

    /** The days and ads that are left out, in words: 3 days of 2 ads, or 1 ad from 2026-11-24 on. */
    public String extent() {
        var ads = difference.ads().size() == 1 ? "1 ad" : difference.ads().size() + " ads";
        var last = difference.last();
        if (last == null) {
            return "%s from %s on".formatted(ads, difference.first());
        }
        var days = ChronoUnit.DAYS.between(difference.first(), last) + 1;
        return "%s of %s".formatted(days == 1 ? "1 day" : days + " days", ads);
    }

    /** The name of what differs, unless the sentence says it. */
    public String name() {
        var name = difference.subject().name();
        return sentence.contains("“%s”".formatted(name)) ? "" : name;
    }
}
