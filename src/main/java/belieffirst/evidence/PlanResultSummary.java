package belieffirst.evidence;

import belieffirst.evidence.ad.Total;
import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a plan's results.
 *
 * @param ads how many of its planned ads something is known of
 * @param result how many of the plan's event, and what for
 */
public record PlanResultSummary(
        Id<Plan> plan,
        String key,
        String name,
        int ads,
        String currency,
        BigDecimal spend,
        Count result,
        LocalDate lastDay) {

    /** The number of a plan's event; null where no import told of any. */
    public record Count(CountedEvent event, @Nullable Long told) {

        /** In words: 12 leads. */
        public String said() {
            return of(told);
        }

        /** So many of the same event. */
        public String of(@Nullable Long count) {
            return count == null ? event.many() + " not told" : event.of(count);
        }
    }

    /** What one of them cost; null without any, and where some were not told. */
    public @Nullable BigDecimal cpa() {
        return Total.cpa(spend, result.told());
    }
}
