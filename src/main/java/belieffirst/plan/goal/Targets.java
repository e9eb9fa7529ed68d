package belieffirst.plan.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The targets by which a plan's results will be judged; outside the compiled plan, and changeable at any time.
 *
 * @param targetCpa the cost per event that is aimed for, in the currency
 * @param maxCpa the most that an event may cost, in the currency
 * @param targetRoas the return on ad spend that is aimed for: value of the events over spend; shown, and decides nothing
 * @param currency three letters (ISO 4217)
 * @param budget for the whole plan, in the currency
 * @param budgetPerDay for all ads together, in the currency
 * @param horizonDays after how many days the test ends at the latest; before there was a fewest, a plan could have less
 */
public record Targets(
        @Nullable BigDecimal targetCpa,
        @Nullable BigDecimal maxCpa,
        @Nullable BigDecimal targetRoas,
        @Nullable String currency,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal budgetPerDay,
        @Nullable Integer horizonDays) {

    /** How long a test lasts unless somebody says otherwise. */
    public static final int USUAL_DAYS = 21;

    /** Days below which no test is read: verdicts take seven settled days. */
    public static final int FEWEST_DAYS = 7;

    public static final int MOST_DAYS = 365;

    /** The most that columns of a plan hold. */
    public static final BigDecimal MOST_BUDGET = new BigDecimal("9999999999.99");

    public static final BigDecimal MOST_ROAS = BigDecimal.valueOf(1000);

    public static final Targets NONE = new Targets(null, null, null, null, null, null, null);

    public int days() {
        return horizonDays == null ? USUAL_DAYS : horizonDays;
    }

    /** The budget a day: as it was answered, or else what the whole budget leaves for a day, rounded down; null without one. */
    public @Nullable BigDecimal daily() {
        return budgetPerDay != null || budget == null
                ? budgetPerDay
                : budget.divide(BigDecimal.valueOf(days()), 2, RoundingMode.DOWN);
    }

    /** The same with a whole budget alone. */
    public Targets costing(@Nullable BigDecimal whole) {
        return new Targets(targetCpa, maxCpa, targetRoas, currency, whole, null, horizonDays);
    }

    /** The same with a budget a day, from which the whole budget follows. */
    public Targets spending(@Nullable BigDecimal newBudgetPerDay) {
        var whole = newBudgetPerDay == null ? null : newBudgetPerDay.multiply(BigDecimal.valueOf(days()));
        return new Targets(targetCpa, maxCpa, targetRoas, currency, whole, newBudgetPerDay, horizonDays);
    }

    /** The same, long enough for a verdict. */
    Targets readable() {
        if (days() >= FEWEST_DAYS) {
            return this;
        }
        var whole = budgetPerDay == null ? budget : budgetPerDay.multiply(BigDecimal.valueOf(FEWEST_DAYS));
        return new Targets(targetCpa, maxCpa, targetRoas, currency, whole, budgetPerDay, FEWEST_DAYS);
    }
}
