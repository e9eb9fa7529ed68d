package belieffirst.inference;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The log rates that every integral runs over: points 0.02 apart, from four below the smallest to four above the largest of the
 * pooled log rate, the prior's centre and each arm's own log rate.
 */
final class Grid {

    static final double STEP = 0.02;
    private static final int BEYOND = 200;

    /** The rate at each point. */
    final double[] rates;

    /** How many points there are. */
    final int points;

    /** The point of the pooled log rate. */
    final int middle;

    private final double centre;

    private Grid(double centre, double least, double most) {
        this.centre = centre;
        this.middle = BEYOND + (int) StrictMath.ceil((centre - least) / STEP);
        this.points = middle + BEYOND + (int) StrictMath.ceil((most - centre) / STEP) + 1;
        this.rates = new double[points];
        for (var i = 0; i < points; i++) {
            rates[i] = StrictMath.exp(logRate(i));
        }
    }

    static Grid around(List<Arm> arms, Prior prior) {
        var pooled = Arm.pooledLogRate(arms);
        var own = arms.stream()
                .filter(arm -> !arm.adSets().isEmpty())
                .mapToDouble(arm -> Arm.pooledLogRate(List.of(arm)));
        var all = DoubleStream.concat(DoubleStream.of(pooled, prior.logRate()), own)
                .summaryStatistics();
        return new Grid(pooled, all.getMin(), all.getMax());
    }

    double logRate(int point) {
        return centre + (point - middle) * STEP;
    }

    /** Where a log rate lies, in points from the first one, with a fraction. */
    double position(double logRate) {
        return (logRate - centre) / STEP + middle;
    }
}
