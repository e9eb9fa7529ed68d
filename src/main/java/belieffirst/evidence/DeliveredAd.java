package belieffirst.evidence;

import belieffirst.kernel.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ad that ran.
 *
 * @param adId the platform's; null where none came
 * @param spend what it spent by now, with its currency; one for each currency
 * @param lastDay the last day that anything is known of
 */
public record DeliveredAd(
        Id<DeliveredAd> id,
        String name,
        @Nullable String adId,
        String place,
        List<String> spend,
        @Nullable LocalDate lastDay,
        Instant firstSeen) {}
