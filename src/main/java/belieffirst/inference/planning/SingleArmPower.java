package belieffirst.inference.planning;

import belieffirst.inference.Prior;
import belieffirst.inference.function.StandardNormal;

/**
 * The power of a test of one arm on new ads, by the planner's normal approximation: its log rate has the variance
 * {@code (cv² + 1/c) / n}, and the prior is that of {@link Prior#ofOneArm}.
 *
 * @param ads one or more
 * @param cv the coefficient of variation between ads
 * @param conversions expected of an ad, above zero
 */
public record SingleArmPower(int ads, double cv, double conversions) {

    private static final double PRIOR_VARIANCE = Prior.SD_OF_ONE_ARM * Prior.SD_OF_ONE_ARM;

    public SingleArmPower {
        if (ads < 1 || !(cv >= 0) || !(conversions > 0)) {
            throw new IllegalArgumentException("an ad or more, and some conversions");
        }
    }

    /** The standard error of the log rate. */
    public double standardError() {
        return StrictMath.sqrt((cv * cv + 1 / conversions) / ads);
    }

    /** How many times cheaper than the target a conversion must be seen, to be this sure that it is on target. */
    public double seenBelowTarget(double sure) {
        return StrictMath.exp(distance(sure));
    }

    /** How many times cheaper than the target it must truly be, for that to be seen with this chance. */
    public double trulyBelowTarget(double sure, double power) {
        return StrictMath.exp(distance(sure) + StandardNormal.quantile(power) * standardError());
    }

    /** The posterior of a normal with a normal prior: mean w d and variance w s², with w = prior/(prior + s²). */
    private double distance(double sure) {
        var variance = standardError() * standardError();
        var weight = PRIOR_VARIANCE / (PRIOR_VARIANCE + variance);
        return StandardNormal.quantile(sure) * StrictMath.sqrt(variance / weight);
    }
}
