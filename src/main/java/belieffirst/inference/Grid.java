package belieffirst.inference;

import java.util.List;

/** The log rates that every integral runs over: 401 points, 0.02 apart, around the pooled log rate. */
final class Grid {

    static final int POINTS = 401;
    static final int MIDDLE = POINTS / 2;
    static final double STEP = 0.02;

    /** The rate at each point. */
    final double[] rates = new double[POINTS];

    private final double centre;

    private Grid(double centre) {
        this.centre = centre;
        for (var i = 0; i < POINTS; i++) {
            rates[i] = StrictMath.exp(logRate(i));
        }
    }

    /** Around the log of (Σ conversions + ½) / Σ exposure. */
    static Grid around(List<Arm> arms) {
        var conversions = arms.stream().mapToLong(Arm::conversions).sum();
        var exposure = arms.stream().mapToDouble(Arm::exposure).sum();
        return new Grid(StrictMath.log((conversions + 0.5) / exposure));
    }

    double logRate(int point) {
        return centre + (point - MIDDLE) * STEP;
    }

    /** Where a log rate lies, in points from the first one, with a fraction. */
    double position(double logRate) {
        return (logRate - centre) / STEP + MIDDLE;
    }
}
