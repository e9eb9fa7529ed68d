package belieffirst.inference.planning;

import belieffirst.inference.function.StandardNormal;

/**
 * The smallest ratio of rates that a test detects, by the planner's normal approximation: the variance of an arm's log rate is
 * {@code (cv² + 1/c) / n} for n ads with c expected conversions each, and ads of one arm differ among themselves by cv.
 *
 * @param arms two or more
 * @param cv the coefficient of variation between ads of one arm
 * @param conversions expected of an ad, above zero
 * @param sureness how often one is willing to be wrong
 */
public record DetectableRatio(int arms, double cv, double conversions, ErrorRates sureness) {

    /** The coefficient of variation between ads with which the field plans while nothing is known of the account. */
    public static final double USUAL_CV = 0.4;

    /** The conversions of an ad with which it plans then. */
    public static final double USUAL_CONVERSIONS = 20;

    public DetectableRatio {
        if (arms < 2 || !(cv >= 0) || !(conversions > 0)) {
            throw new IllegalArgumentException("two arms or more, and some conversions");
        }
    }

    /** As the field plans while nothing is known of the account. */
    public static DetectableRatio usual(int arms) {
        return new DetectableRatio(arms, USUAL_CV, USUAL_CONVERSIONS, ErrorRates.USUAL);
    }

    /**
     * What a plan can tell apart whose budget is fixed: its ads share the conversions that the budget pays for.
     *
     * @param budget of all arms for the whole test, in the money of the cost per conversion
     */
    public static DetectableRatio ofBudget(int arms, int adsPerArm, double budget, double cpa, double cv) {
        return new DetectableRatio(arms, cv, budget / cpa / (arms * adsPerArm), ErrorRates.USUAL);
    }

    /** The standard error of an arm's log rate with this many ads. */
    public double standardError(double adsPerArm) {
        return StrictMath.sqrt((cv * cv + 1 / conversions) / adsPerArm);
    }

    /** 2 (z_{1−α/(K−1)} + z_power)² (cv² + 1/c) / (ln R)², before it is rounded up; ratio above 1. */
    public double adsExactly(double ratio) {
        var distance = StrictMath.log(ratio);
        return squaredDistance() / (distance * distance);
    }

    /** The ads an arm that tell apart arms which differ by this ratio. */
    public int adsFor(double ratio) {
        return (int) StrictMath.ceil(adsExactly(ratio));
    }

    /** The smallest ratio between the best and the next arm that this many ads an arm can tell apart. */
    public double smallestRatio(double adsPerArm) {
        return StrictMath.exp(StrictMath.sqrt(squaredDistance() / adsPerArm));
    }

    /** The chance that best and next stay undecided, when they differ by this ratio: one minus the power. */
    public double chanceOfNoDecision(double adsPerArm, double ratio) {
        var lead = StrictMath.log(ratio) / (StrictMath.sqrt(2) * standardError(adsPerArm));
        return StandardNormal.below(sureness.zOfError(arms) - lead);
    }

    /** What it costs to run this many ads an arm: K n c CPA, in the money of the cost per conversion. */
    public double spend(double adsPerArm, double cpa) {
        return arms * adsPerArm * conversions * cpa;
    }

    /** How many days that takes at a daily budget of all arms together. */
    public double days(double adsPerArm, double cpa, double dailyBudget) {
        return spend(adsPerArm, cpa) / dailyBudget;
    }

    /** The ads an arm that a budget pays for, with a fraction. */
    public double adsWithin(double budget, double cpa) {
        return budget / spend(1, cpa);
    }

    private double squaredDistance() {
        var distance = sureness.zOfError(arms) + sureness.zOfPower();
        return 2 * distance * distance * (cv * cv + 1 / conversions);
    }
}
