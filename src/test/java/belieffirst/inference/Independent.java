package belieffirst.inference;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * The ranking of arms when each one has a posterior of its own and ads count for nothing: what a usual dashboard computes.
 *
 * <p>Integrals run over a scale on which densities fall off smoothly on both sides: the log of a rate, the logit of a share.
 */
public final class Independent {

    private static final int POINTS = 2000;
    private static final double TAIL = 1e-13;

    private final Sums sums;
    private final double[] expectedLoss;

    private Independent(Sums sums, double[] expectedLoss) {
        this.sums = sums;
        this.expectedLoss = expectedLoss;
    }

    public static Independent rates(List<GammaDistribution> posteriors) {
        return of(posteriors, StrictMath::log, StrictMath::exp, x -> x);
    }

    public static Independent shares(List<BetaDistribution> posteriors) {
        return of(posteriors, x -> StrictMath.log(x / (1 - x)), y -> 1 / (1 + StrictMath.exp(-y)), x -> x * (1 - x));
    }

    private static Independent of(
            List<? extends ContinuousDistribution> posteriors, Scale scale, Scale back, Scale slope) {
        var arms = posteriors.size();
        var sums = new Sums(arms);
        var low = posteriors.stream()
                .mapToDouble(each -> scale.apply(each.inverseCumulativeProbability(TAIL)))
                .min()
                .orElseThrow();
        var high = posteriors.stream()
                .mapToDouble(each -> scale.apply(each.inverseSurvivalProbability(TAIL)))
                .max()
                .orElseThrow();
        var step = (high - low) / POINTS;
        for (var i = 0; i <= POINTS; i++) {
            var x = back.apply(low + i * step);
            var masses = posteriors.stream()
                    .mapToDouble(each -> each.density(x) * slope.apply(x) * step)
                    .toArray();
            var below = posteriors.stream()
                    .mapToDouble(each -> each.cumulativeProbability(x))
                    .toArray();
            sums.add(x, masses, below);
        }
        var losses = IntStream.range(0, arms)
                .mapToDouble(arm -> sums.max - posteriors.get(arm).getMean())
                .toArray();
        return new Independent(sums, losses);
    }

    public double[] best() {
        return sums.best;
    }

    public double[] second() {
        return sums.second;
    }

    public double expectedMax() {
        return sums.max;
    }

    public double[] expectedLoss() {
        return expectedLoss;
    }

    private interface Scale {
        double apply(double x);
    }

    private static final class Sums {

        private final double[] best;
        private final double[] second;
        private double max;

        Sums(int arms) {
            best = new double[arms];
            second = new double[arms];
        }

        void add(double x, double[] masses, double[] below) {
            for (var arm = 0; arm < best.length; arm++) {
                var first = masses[arm] * product(below, arm, arm);
                best[arm] += first;
                max += x * first;
                for (var other = 0; other < best.length; other++) {
                    second[arm] += other == arm ? 0 : masses[arm] * (1 - below[other]) * product(below, arm, other);
                }
            }
        }

        private static double product(double[] below, int without, int alsoWithout) {
            var product = 1.0;
            for (var i = 0; i < below.length; i++) {
                product *= i == without || i == alsoWithout ? 1 : below[i];
            }
            return product;
        }
    }
}
