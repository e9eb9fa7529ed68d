package belieffirst.plan;

import java.math.BigDecimal;

/**
 * A step of the spend that is scheduled beside the cells: from this day on, so much a day.
 *
 * @param day of the test, from 1
 * @param dailyBudget of all ads together, in the plan's currency
 */
public record SpendStep(int day, BigDecimal dailyBudget) {

    /** The most by which a daily budget grows in a day: larger steps send ads back to learning (Meta's practice). */
    public static final BigDecimal MOST_RISE = new BigDecimal("1.2");
}
