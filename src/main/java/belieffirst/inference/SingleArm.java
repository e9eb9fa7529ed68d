package belieffirst.inference;

import belieffirst.inference.function.VectorSums;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A single arm, in one plan or in several: nothing to borrow from others, so that only the log rate and the spreads inside of it are
 * summed over. In each of several plans the log rate is off by an effect of that plan, which is normal around nothing.
 */
final class SingleArm {

    /** The height of a normal curve at one standard deviation, as a part of its peak. */
    private static final double AT_ONE_SD = StrictMath.exp(-0.5);

    private final ArmEvidence evidence;
    private final Prior prior;
    private final SpreadPrior plans;
    private final double[] density;

    /** The arm as it is in each of the plans. */
    SingleArm(List<Arm> inPlans, Prior prior) {
        this.evidence = new ArmEvidence(inPlans, prior);
        this.prior = prior;
        this.plans = SpreadPrior.betweenPlans(inPlans.size());
        this.density = new double[evidence.grid.points];
    }

    /** Empty where plans differ by more than any effect that is believed possible. */
    Optional<Posterior> posterior() {
        var highest = Double.NEGATIVE_INFINITY;
        for (var spread = 0; spread < evidence.spreads; spread++) {
            highest = Math.max(highest, evidence.logPeaks(spread));
        }
        double total = 0, squares = 0;
        for (var spread = 0; spread < evidence.spreads; spread++) {
            var weight = evidence.weight(spread) * StrictMath.exp(evidence.logPeaks(spread) - highest);
            for (var between = 0; between < plans.size(); between++) {
                var mass = add(product(spread, between), weight * plans.weight(between));
                total += mass;
                squares += mass * evidence.cvSquared(spread);
            }
        }
        if (!(total > 0)) {
            return Optional.empty();
        }
        var standing = new Standing(new RateDensity(evidence.grid, density), 1, 1, 0);
        return Optional.of(new Posterior(
                List.of(standing), standing.rate().mean(), squares / total, highest + StrictMath.log(total)));
    }

    /** The likelihoods of all plans, each as a part of its largest value and widened by what plans differ. */
    private double[] product(int spread, int between) {
        var product = new double[density.length];
        Arrays.fill(product, 1);
        for (var likelihood : evidence.likelihoods(spread)) {
            var widened = between == 0 ? likelihood.values : widened(likelihood.values, plans.value(between));
            VectorSums.multiply(product, product, widened, 0, product.length);
        }
        return product;
    }

    private static double[] widened(double[] values, double sd) {
        return new Widening(sd, Math.min(sd, width(values))).of(values);
    }

    /** About the standard deviation of a likelihood, on its steeper side. */
    private static double width(double[] values) {
        var peak = Likelihood.peak(values);
        var steps = 1;
        while (peak - steps >= 0
                && peak + steps < values.length
                && Math.min(values[peak - steps], values[peak + steps]) > AT_ONE_SD * values[peak]) {
            steps++;
        }
        return steps * Grid.STEP;
    }

    private double add(double[] likelihood, double weight) {
        var sum = 0.0;
        for (var i = 0; i < likelihood.length; i++) {
            var mass = weight * Grid.STEP * prior.density(evidence.grid.logRate(i)) * likelihood[i];
            density[i] += mass;
            sum += mass;
        }
        return sum;
    }
}
