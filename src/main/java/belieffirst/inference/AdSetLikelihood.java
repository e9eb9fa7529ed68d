package belieffirst.inference;

/** The likelihood of one arm's ads in one ad set at the points of a grid, given the spread between ads. */
final class AdSetLikelihood {

    /** What is smaller than e⁻⁶⁰ of the largest value counts as nothing, once the ad set's own effect is allowed for. */
    private static final double NEGLIGIBLE = -60;

    /** The logarithms at the points. */
    final double[] logs;

    /** The place and the logarithm of the largest value. */
    final int peak;

    private final boolean shared;
    private final double width;
    private final SpreadPrior spreads;
    private final double[][] widened;

    AdSetLikelihood(AdSetCounts adSet, double shape, Grid grid, SpreadPrior spreads) {
        logs = new double[grid.points];
        NegativeBinomial.add(adSet.ads(), shape, grid, logs);
        peak = Likelihood.peak(logs);
        shared = adSet.shared();
        width = 1 / StrictMath.sqrt(NegativeBinomial.information(adSet.ads(), shape, grid.rates[peak]));
        this.spreads = spreads;
        widened = new double[spreads.size()][];
    }

    /**
     * The values, as parts of the largest one, where the ad set's own effect is normal with this one of the spreads, of which the
     * first is none. In an ad set that other arms share the effect is common to all of them and is left out.
     */
    double[] widened(int spread) {
        if (widened[spread] == null) {
            widened[spread] = spread == 0 ? values() : shared ? widened(0) : widened(spreads.value(spread));
        }
        return widened[spread];
    }

    private double[] widened(double sd) {
        return new Widening(sd, Math.min(sd, width)).of(widened(0));
    }

    private double[] values() {
        var values = new double[logs.length];
        for (var i = 0; i < logs.length; i++) {
            var below = logs[i] - logs[peak];
            values[i] = below > NEGLIGIBLE ? StrictMath.exp(below) : 0;
        }
        return values;
    }
}
