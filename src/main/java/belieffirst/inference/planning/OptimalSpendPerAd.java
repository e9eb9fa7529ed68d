package belieffirst.inference.planning;

/**
 * The best amount to spend on one ad before another ad teaches more: the optimum of two-stage cluster sampling (Cochran 1977),
 * which minimizes n (F + c · CPA) for a fixed (cv² + 1/c)/n.
 *
 * @param conversions the best number of conversions an ad
 * @param spend the money that takes
 */
public record OptimalSpendPerAd(double conversions, double spend) {

    private static final double CONVERSIONS_OF_LEARNING = 50;
    private static final double DAYS_OF_LEARNING = 7;

    /** c* = √(F/CPA)/cv, F being the cost of one more ad in the money of the CPA; all above zero. */
    public static OptimalSpendPerAd best(double costOfOneMoreAd, double cpa, double cv) {
        var conversions = StrictMath.sqrt(costOfOneMoreAd / cpa) / cv;
        return new OptimalSpendPerAd(conversions, conversions * cpa);
    }

    /** The daily budget of an ad set below which it will stay in Meta's learning phase: 50 conversions in 7 days. */
    public static double leastDailyBudget(double cpa) {
        return CONVERSIONS_OF_LEARNING * cpa / DAYS_OF_LEARNING;
    }
}
