package belieffirst.evidence.ad;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The results of one ad on a day, or over the days of a range.
 *
 * @param until the last day; the same as the first unless it is a range
 * @param breakdown the part of its audience, such as {@code age=25-34}; empty for all of it
 * @param more cells of columns that we do not know, as JSON; null where there are none
 */
public record DailyResult(
        AdNames ad,
        LocalDate day,
        LocalDate until,
        String breakdown,
        MeasurementBasis terms,
        Metrics numbers,
        @Nullable String more) {

    public boolean isDaily() {
        return day.equals(until);
    }
}
