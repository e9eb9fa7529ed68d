package belieffirst.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The targets by which a plan's results will be judged; outside the compiled plan, and changeable at any time.
 *
 * @param targetCpa the cost per sale that is aimed for, in the currency
 * @param maxCpa the most that a sale may cost, in the currency
 * @param currency three letters (ISO 4217)
 * @param budget for the whole plan, in the currency
 * @param horizonDays after how many days the test ends at the latest
 */
public record Targets(
        @Nullable BigDecimal targetCpa,
        @Nullable BigDecimal maxCpa,
        @Nullable String currency,
        @Nullable BigDecimal budget,
        @Nullable Integer horizonDays) {

    public static final Targets NONE = new Targets(null, null, null, null, null);
}
