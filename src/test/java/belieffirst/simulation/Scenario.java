package belieffirst.simulation;

import belieffirst.plan.goal.SetUp;

/**
 * The truth of a simulated campaign, of which the engine knows the design alone.
 *
 * @param world what the model does not expect
 */
record Scenario(Design design, Nature nature, World world) {

    static final int DAYS = 21;
    static final double TARGET_CPA = 30;
    static final double MAX_CPA = 45;

    /** Equal angles on target, on an ordinary market. */
    static Scenario ofEqualAngles(Design design, double cv, double adSetSd, double templateShare) {
        return new Scenario(design, new Nature(1, 0, cv, adSetSd, templateShare), World.ORDINARY);
    }

    Scenario in(World other) {
        return new Scenario(design, nature, other);
    }

    /** The first angle is so many times better than all others, which are equal. */
    Scenario better(double ratio) {
        return new Scenario(design, new Nature(ratio, 0, nature.cv(), nature.adSetSd(), nature.templateShare()), world);
    }

    /** All angles differ: their log rates are normal with this standard deviation. */
    Scenario differing(double sd) {
        return new Scenario(design, new Nature(1, sd, nature.cv(), nature.adSetSd(), nature.templateShare()), world);
    }

    /** An angle's mean conversions per money, without what makes angles differ; the best and the others lie around the target. */
    double rate(int angle) {
        var half = StrictMath.sqrt(nature.ratio());
        return (angle == 0 ? half : 1 / half) / TARGET_CPA;
    }

    double dailyBudgetOfAd() {
        return design.conversions() * TARGET_CPA / DAYS;
    }

    /**
     * The plan: what the product knows.
     *
     * @param ads of each angle
     * @param sameTemplates whether the ads of each angle have the same templates, one each
     * @param conversions an ad on target has by the last day
     */
    record Design(int angles, int ads, SetUp setUp, boolean sameTemplates, double conversions) {

        Design of(SetUp other) {
            return new Design(angles, ads, other, sameTemplates, conversions);
        }
    }

    /**
     * The differences of angles, ad sets and ads.
     *
     * @param ratio how many times better the first angle is than the others
     * @param differ the standard deviation of all angles' log rates
     * @param cv the coefficient of variation between ads of one ad set
     * @param adSetSd the standard deviation of ad sets' log rates
     * @param templateShare the part of the ads' variance that comes from their templates
     */
    record Nature(double ratio, double differ, double cv, double adSetSd, double templateShare) {}

    /**
     * The behaviour of the market.
     *
     * @param logNormal whether ads differ by a log-normal factor and not by a gamma one
     * @param noise the standard deviation of an ad set's daily noise, of which seven tenths stay to the next day
     * @param fatigue the part that every ad loses a day, its mean over the test unchanged
     * @param delivery the standard deviation of what ads draw of a budget that they share
     * @param drifting whether shared budgets go to the ads that were lucky so far
     * @param late whether ads start up to six days late
     * @param slow whether conversions of every other angle are reported late
     */
    record World(
            boolean logNormal,
            double noise,
            double fatigue,
            double delivery,
            boolean drifting,
            boolean late,
            boolean slow) {

        static final World ORDINARY = new World(false, 0, 0, 0.3, false, false, false);
    }
}
