package belieffirst.simulation;

import belieffirst.verdict.rule.PromotionThresholds;

/**
 * How a simulated campaign really is, which the engine does not know.
 *
 * @param angles that start together
 * @param ads of each angle
 * @param cv the true coefficient of variation between ads of one angle
 * @param ratio how many times better the first angle is than all others, which are equal; 1 where none is better
 * @param conversions an ad on target has by the last day
 * @param world what the model does not expect
 */
record Scenario(int angles, int ads, double cv, double ratio, double conversions, World world) {

    static final int DAYS = 21;
    static final double TARGET_CPA = 30;
    static final double MAX_CPA = 45;

    /** The first angle's conversions per money; the geometric mean of best and others is on target. */
    double rate(int angle) {
        var half = StrictMath.sqrt(ratio);
        return (angle == 0 ? half : 1 / half) / TARGET_CPA;
    }

    double dailyBudgetOfAngle() {
        return ads * conversions * TARGET_CPA / DAYS;
    }

    PromotionThresholds budgets() {
        return world.adaptive() ? PromotionThresholds.ADAPTIVE : PromotionThresholds.FIXED;
    }

    /**
     * What the model does not expect.
     *
     * @param logNormalAds ads differ by a log-normal factor and not by a gamma one
     * @param drifting delivery gives more of an angle's budget to the ads that were lucky so far
     * @param weekly angles' budgets are set anew each week, more to those that did better
     * @param adaptive whether the rules are told to expect moved budgets
     */
    record World(boolean logNormalAds, boolean drifting, boolean weekly, boolean adaptive) {

        static final World AS_MODELLED = new World(false, false, false, false);
    }
}
