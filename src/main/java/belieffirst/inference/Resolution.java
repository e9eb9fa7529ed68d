package belieffirst.inference;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What a test of several arms can tell apart, by the planner's normal approximation: the variance of an arm's log rate is
 * {@code (cv² + 1/c) / n} for n ads with c expected conversions each, and ads of one arm differ among themselves by cv.
 */
public final class Resolution {

    /** Between-ad coefficient of variation, conversions expected of an ad, two-sided error, and power, as the field plans. */
    private static final double CV = 0.4;

    private static final double CONVERSIONS = 20;
    private static final double ALPHA = 0.05;
    private static final double POWER = 0.8;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Resolution() {}

    /** The smallest ratio between the best and the next arm that this many ads an arm can tell apart; arms ≥ 2, ads ≥ 1. */
    public static double smallestRatio(int arms, int adsPerArm) {
        return Math.exp(Math.sqrt(variance(arms) / adsPerArm));
    }

    /** The ads an arm that tell apart arms which differ by this ratio; arms ≥ 2, ratio > 1. */
    public static int adsFor(int arms, double ratio) {
        var distance = Math.log(ratio);
        return (int) Math.ceil(variance(arms) / (distance * distance));
    }

    private static double variance(int arms) {
        var quantiles = NORMAL.inverseCumulativeProbability(1 - ALPHA / (arms - 1))
                + NORMAL.inverseCumulativeProbability(POWER);
        return 2 * quantiles * quantiles * (CV * CV + 1 / CONVERSIONS);
    }
}
