package belieffirst.evidence;

import belieffirst.evidence.ad.Total;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a plan's results.
 *
 * @param ads how many of its planned ads something is known of
 * @param purchases null where no import told of any
 */
public record PlanResultSummary(
        Id<Plan> plan,
        String key,
        String name,
        int ads,
        String currency,
        BigDecimal spend,
        @Nullable Long purchases,
        LocalDate lastDay) {

    /** What a purchase cost; null without any, and where some were not told. */
    public @Nullable BigDecimal cpa() {
        return Total.cpa(spend, purchases);
    }
}
