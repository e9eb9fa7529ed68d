package belieffirst.inference;

import java.util.List;
import java.util.stream.IntStream;

/** The likelihood of every arm at every spread between ads, on one grid. */
final class ArmEvidence {

    final Grid grid;
    final int arms;
    private final Likelihood[][] byCv;
    private final double[][] information;

    ArmEvidence(List<Arm> arms) {
        this.grid = Grid.around(arms);
        this.arms = arms.size();
        this.byCv = IntStream.range(0, SpreadPrior.CV.size())
                .mapToObj(cv -> arms.stream()
                        .map(arm -> Likelihood.of(arm, SpreadPrior.CV.shape(cv), grid))
                        .toArray(Likelihood[]::new))
                .toArray(Likelihood[][]::new);
        this.information = IntStream.range(0, SpreadPrior.CV.size())
                .mapToObj(cv -> arms.stream()
                        .mapToDouble(arm -> information(arm, SpreadPrior.CV.shape(cv)))
                        .toArray())
                .toArray(double[][]::new);
    }

    Likelihood[] likelihoods(int cv) {
        return byCv[cv];
    }

    /** The sum over arms of the logarithms of their largest likelihoods. */
    double logPeaks(int cv) {
        var sum = 0.0;
        for (var likelihood : byCv[cv]) {
            sum += likelihood.logPeak;
        }
        return sum;
    }

    /** About how wide the posterior of the arms' mean log rate is, given both spreads: its standard deviation. */
    double widthOfMean(int cv, int tau, Prior prior) {
        var precision = 1 / (prior.sd() * prior.sd());
        for (var ofArm : information[cv]) {
            precision += 1 / (SpreadPrior.TAU.value(tau) * SpreadPrior.TAU.value(tau) + 1 / ofArm);
        }
        return 1 / StrictMath.sqrt(precision);
    }

    /** The narrowest posterior of an arm's log rate, given both spreads: about its standard deviation. */
    double narrowest(int cv, int tau) {
        var most = 0.0;
        for (var ofArm : information[cv]) {
            most = Math.max(most, ofArm);
        }
        return 1 / StrictMath.sqrt(most + 1 / (SpreadPrior.TAU.value(tau) * SpreadPrior.TAU.value(tau)));
    }

    /** Fisher's information on an arm's log rate at the pooled rate: Σ (c+k) k u / (k+u)² with u = x · rate. */
    private double information(Arm arm, double shape) {
        var rate = StrictMath.exp(grid.logRate(Grid.MIDDLE));
        return arm.ads().stream()
                .mapToDouble(ad -> {
                    var expected = ad.exposure() * rate;
                    return (ad.conversions() + shape) * shape * expected / ((shape + expected) * (shape + expected));
                })
                .sum();
    }
}
