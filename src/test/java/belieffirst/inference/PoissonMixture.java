package belieffirst.inference;

import belieffirst.inference.function.LogGamma;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.GammaDistribution;

/** The e-value of one Poisson rate against a gamma mixture of others, and the rates that it leaves. */
record PoissonMixture(int conversions, double spend, double shape, double priorRate) {

    double logE(double nullRate) {
        return shape * StrictMath.log(priorRate)
                + LogGamma.of(shape + conversions)
                - LogGamma.of(shape)
                - (shape + conversions) * StrictMath.log(priorRate + spend)
                - conversions * StrictMath.log(nullRate)
                + nullRate * spend;
    }

    /** Against larger rates alone. */
    double logEOfGreater(double nullRate) {
        var prior = GammaDistribution.of(shape, 1 / priorRate);
        var posterior = GammaDistribution.of(shape + conversions, 1 / (priorRate + spend));
        return logE(nullRate)
                + StrictMath.log(posterior.survivalProbability(nullRate) / prior.survivalProbability(nullRate));
    }

    double[] confidenceSequence(double alpha) {
        var best = conversions / spend;
        DoubleUnaryOperator excess = logRate -> logE(StrictMath.exp(logRate)) + StrictMath.log(alpha);
        return new double[] {
            StrictMath.exp(root(excess, StrictMath.log(best), StrictMath.log(best) - 10)),
            StrictMath.exp(root(excess, StrictMath.log(best), StrictMath.log(best) + 10))
        };
    }

    /** Where the function turns from below zero to above, between two points. */
    private static double root(DoubleUnaryOperator function, double below, double above) {
        for (var i = 0; i < 100; i++) {
            var middle = (below + above) / 2;
            if (function.applyAsDouble(middle) < 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }
}
