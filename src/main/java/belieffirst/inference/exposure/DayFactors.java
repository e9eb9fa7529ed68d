package belieffirst.inference.exposure;

/**
 * The factors by which days convert better or worse, for all angles together: weekdays and seasons change a day's yield, and
 * angles that spent more on good days should not look better for it.
 *
 * <p>A day's factor is its conversions per spend over the campaign's, shrunk to 1 by twenty pseudo-conversions:
 * (C_t + 20) / (X_t · C/X + 20). Factors are then scaled so that exposure sums to spend, which keeps costs in money.
 */
public final class DayFactors {

    private static final double PSEUDO_CONVERSIONS = 20;

    private DayFactors() {}

    /**
     * What each day's spend is multiplied by to become exposure.
     *
     * @param conversions of all angles, by day
     * @param spend of all angles, by day, zero or more
     */
    public static double[] of(int[] conversions, double[] spend) {
        double all = 0, money = 0;
        for (var day = 0; day < spend.length; day++) {
            all += conversions[day];
            money += spend[day];
        }
        var factors = new double[spend.length];
        var exposure = 0.0;
        for (var day = 0; day < spend.length; day++) {
            var expected = money > 0 ? spend[day] * all / money : 0;
            factors[day] = (conversions[day] + PSEUDO_CONVERSIONS) / (expected + PSEUDO_CONVERSIONS);
            exposure += factors[day] * spend[day];
        }
        for (var day = 0; exposure > 0 && day < spend.length; day++) {
            factors[day] *= money / exposure;
        }
        return factors;
    }
}
