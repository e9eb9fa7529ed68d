package belieffirst.inference.formula;

/** The probability that an ad exactly on target sold nothing, and whether to pause such an ad. */
public final class ZeroSales {

    private static final double TOO_SURPRISING = 0.02;

    private ZeroSales() {}

    /**
     * The probability that an ad of an arm exactly on target shows no conversion: (1 + s·cv²)^(−1/cv²), the negative
     * binomial's zero term; e^(−s) where ads do not differ.
     *
     * @param spendInTargets s, the ad's spend over the target cost per conversion
     */
    public static double probability(double spendInTargets, double cv) {
        var square = cv * cv;
        return square == 0
                ? StrictMath.exp(-spendInTargets)
                : StrictMath.exp(-StrictMath.log1p(spendInTargets * square) / square);
    }

    /** Whether such an ad should be paused. */
    public static boolean pauses(double spendInTargets, double cv) {
        return probability(spendInTargets, cv) < TOO_SURPRISING;
    }
}
