package belieffirst.inference;

import java.util.List;

/** Values of a spread on a grid, with prior weights that fall as half a normal curve does and sum to one. */
public final class SpreadPrior {

    /** The coefficient of variation between the ads of one arm. */
    public static final SpreadPrior CV = halfNormal(0.5, 0.05, 0.20, 0.35, 0.50, 0.65, 0.80, 1.0);

    /** The standard deviation τ of the arms' log rates. */
    static final SpreadPrior TAU = halfNormal(0.5, 0.10, 0.25, 0.40, 0.60, 0.85);

    /** The standard deviation of the log rates of one arm's ad sets, which show their ads to the same audience. */
    private static final SpreadPrior AD_SET = halfNormal(0.2, 0, 0.1, 0.2, 0.3);

    /** The spread of what does not show, such as that of ad sets where each ad has its own: it is part of the ad's. */
    private static final SpreadPrior NONE = halfNormal(0.2, 0);

    /** The standard deviation of one arm's log rate over plans, which differ in their ads, their offer and their weeks. */
    private static final SpreadPrior PLAN = halfNormal(0.2, 0, 0.1, 0.2, 0.3);

    private final double[] values;
    private final double[] weights;

    private SpreadPrior(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
    }

    private static SpreadPrior halfNormal(double scale, double... values) {
        var weights = new double[values.length];
        var total = 0.0;
        for (var i = 0; i < values.length; i++) {
            weights[i] = StrictMath.exp(-0.5 * values[i] * values[i] / (scale * scale));
            total += weights[i];
        }
        for (var i = 0; i < values.length; i++) {
            weights[i] /= total;
        }
        return new SpreadPrior(values, weights);
    }

    /** What is believed of ad sets before the data: nothing of them shows where no arm has two ads in one ad set of its own. */
    public static SpreadPrior betweenAdSets(List<Arm> arms) {
        return arms.stream().flatMap(arm -> arm.adSets().stream()).anyMatch(AdSetCounts::hasOwnEffect) ? AD_SET : NONE;
    }

    /** What is believed of so many plans before the data: of one alone nothing shows. */
    static SpreadPrior betweenPlans(int plans) {
        return plans > 1 ? PLAN : NONE;
    }

    public int size() {
        return values.length;
    }

    public double value(int index) {
        return values[index];
    }

    double weight(int index) {
        return weights[index];
    }

    /** The shape of the gamma distribution with mean one that has this coefficient of variation. */
    public double shape(int index) {
        return 1 / (values[index] * values[index]);
    }
}
