package belieffirst.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * The posterior of what all arms share, on nodes.
 *
 * <p>For each set of spreads the weight has one hill along the mean μ (every factor is log-concave). So one climbs it and
 * walks down on both sides until the weight is negligible. Steps are a quarter longer than the hill's standard deviation
 * is, where the sum of a smooth function differs from its integral by less than 1e-5.
 */
final class SharedParameterGrid {

    private static final double NEGLIGIBLE = StrictMath.log(1e-8);
    private static final double STEP_IN_SDS = 1.25;
    private static final NormalKernel[] BELLS = new NormalKernel[SpreadPrior.TAU.size()];

    static {
        for (var tau = 0; tau < BELLS.length; tau++) {
            BELLS[tau] = new NormalKernel(SpreadPrior.TAU.value(tau));
        }
    }

    private final ArmEvidence evidence;
    private final Prior prior;
    private final List<SharedParameters> found = new ArrayList<>();
    private double largest = Double.NEGATIVE_INFINITY;

    SharedParameterGrid(ArmEvidence evidence, Prior prior) {
        this.evidence = evidence;
        this.prior = prior;
        for (var spread = 0; spread < evidence.spreads; spread++) {
            for (var tau = 0; tau < SpreadPrior.TAU.size(); tau++) {
                walk(spread, tau);
            }
        }
    }

    static NormalKernel bell(SharedParameters node) {
        return BELLS[node.tau()];
    }

    List<SharedParameters> all() {
        return found;
    }

    /** The logarithm of the marginal likelihood of all data. */
    double logMarginal() {
        var sum = 0.0;
        for (var node : found) {
            sum += StrictMath.exp(node.logWeight() - largest);
        }
        return largest + StrictMath.log(sum);
    }

    private void walk(int spread, int tau) {
        var stride = Math.max(1, (int) (STEP_IN_SDS * evidence.widthOfMean(spread, tau, prior) / Grid.STEP));
        var line = new Line(spread, tau, stride);
        var top = line.climb(line.at(evidence.grid.middle), stride);
        top = top.mean() == evidence.grid.middle ? line.climb(top, -stride) : top;
        largest = Math.max(largest, top.logWeight());
        found.add(top);
        line.descend(top, stride);
        line.descend(top, -stride);
    }

    /** The nodes with the same spreads. */
    private final class Line {

        private final int spread;
        private final int tau;
        private final double constant;

        Line(int spread, int tau, int stride) {
            this.spread = spread;
            this.tau = tau;
            this.constant = StrictMath.log(evidence.weight(spread) * SpreadPrior.TAU.weight(tau) * stride * Grid.STEP)
                    + evidence.logPeaks(spread);
        }

        SharedParameters climb(SharedParameters from, int step) {
            var top = from;
            for (var next = at(top.mean() + step); next.logWeight() > top.logWeight(); next = at(next.mean() + step)) {
                top = next;
            }
            return top;
        }

        void descend(SharedParameters top, int step) {
            for (var next = at(top.mean() + step);
                    next.logWeight() - largest > NEGLIGIBLE;
                    next = at(next.mean() + step)) {
                found.add(next);
            }
        }

        SharedParameters at(int mean) {
            var logWeight = constant + StrictMath.log(prior.density(evidence.grid.logRate(mean)));
            for (var likelihood : evidence.likelihoods(spread)) {
                logWeight += StrictMath.log(BELLS[tau].times(likelihood, mean));
            }
            return new SharedParameters(spread, tau, mean, logWeight);
        }
    }
}
