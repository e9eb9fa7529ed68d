package belieffirst.inference;

import belieffirst.inference.function.VectorSums;
import java.util.Arrays;

/**
 * The probabilities that each arm is best: the arms' posteriors at one node after another, added up with the nodes' weights.
 *
 * <p>Given a node the arms are independent, so the chance that arm a is best at θ is its density times the product of the
 * other arms' distribution functions, got from products of those before it and those after it. Where the narrowest arm
 * spans many grid points, every second or third point will do: half of its standard deviation apart, sums of smooth
 * functions are still right to four digits.
 */
final class BestArm {

    private static final double STEP_IN_SDS = 1.0 / 2;
    private static final double NEGLIGIBLE = 1e-11;
    private static final int LONGEST_STRIDE = 16;
    private static final NearBest[] NEAR_BEST = new NearBest[LONGEST_STRIDE + 1];

    static {
        for (var stride = 1; stride <= LONGEST_STRIDE; stride++) {
            NEAR_BEST[stride] = new NearBest(stride);
        }
    }

    /** Room at both ends of a row for what reads a few points further. */
    private static final int MARGIN = 8;

    private final ArmEvidence evidence;
    private final int arms;
    private final double[][] mass;
    private final double[][] below;
    private final double[][] before;
    private final double[] after;
    private final double[] others;
    private final double[] shifted;
    private final double[] largest;
    private final int[] from;
    private final int[] to;

    final double[][] density;
    final double[] best;
    final double[] nearBest;
    double highestRate;

    BestArm(ArmEvidence evidence) {
        this.evidence = evidence;
        arms = evidence.arms;
        var row = evidence.grid.points + 2 * MARGIN;
        mass = new double[arms][row];
        below = new double[arms][row];
        before = new double[arms][row];
        after = new double[row];
        others = new double[row];
        shifted = new double[row];
        largest = new double[row];
        from = new int[arms];
        to = new int[arms];
        density = new double[arms][evidence.grid.points];
        best = new double[arms];
        nearBest = new double[arms];
    }

    void add(SharedParameters node, double weight) {
        var likelihoods = evidence.likelihoods(node.spread());
        var bell = SharedParameterGrid.bell(node);
        var stride = Math.clamp(
                (long) (STEP_IN_SDS * evidence.narrowest(node.spread(), node.tau()) / Grid.STEP), 1, LONGEST_STRIDE);
        int start = 0, end = 0;
        for (var arm = 0; arm < arms; arm++) {
            var sum = posterior(arm, likelihoods[arm], bell, node.mean(), stride);
            bell.addTimes(likelihoods[arm], node.mean(), weight / (sum * stride), density[arm]);
            start = Math.max(start, from[arm]);
            end = Math.max(end, to[arm]);
        }
        for (var arm = 0; arm < arms; arm++) {
            distribution(arm, start, end);
        }
        compare(start, end, weight, stride);
    }

    /** Fills the arm's row, one entry for each stride-th grid point, and answers what it summed to before it was scaled. */
    private double posterior(int arm, Likelihood likelihood, NormalKernel bell, int mean, int stride) {
        int first = Math.ceilDiv(bell.from(likelihood, mean), stride);
        int last = Math.ceilDiv(bell.to(likelihood, mean), stride);
        var row = mass[arm];
        for (int i = first, point = first * stride; i < last; i++, point += stride) {
            row[i + MARGIN] = likelihood.values[point] * bell.weights[point - mean + bell.reach];
        }
        return trim(arm, first + MARGIN, last + MARGIN);
    }

    /** Leaves out the ends of the row that hold next to nothing, and makes the rest sum to one. */
    private double trim(int arm, int first, int last) {
        var row = mass[arm];
        var sum = VectorSums.sum(row, first, last);
        while (row[first] < NEGLIGIBLE * sum) {
            first++;
        }
        while (row[last - 1] < NEGLIGIBLE * sum) {
            last--;
        }
        row[first - 1] = 0;
        row[last] = 0;
        VectorSums.scale(row, 1 / sum, first, last);
        from[arm] = first;
        to[arm] = last;
        return sum;
    }

    /** From {@code start} on, where the last of the arms begins: before it no other arm can be the best. */
    private void distribution(int arm, int start, int end) {
        VectorSums.distribution(mass[arm], below[arm], from[arm], to[arm]);
        Arrays.fill(below[arm], to[arm], Math.max(to[arm], end), 1);
        if (arm > 0) {
            VectorSums.multiply(before[arm], before[arm - 1], below[arm - 1], start, end);
        } else {
            Arrays.fill(before[arm], start, end, 1);
        }
    }

    private void compare(int start, int end, double weight, int stride) {
        Arrays.fill(after, start, end, 1);
        Arrays.fill(largest, start, end, 0);
        for (var arm = arms - 1; arm >= 0; arm--) {
            int first = Math.max(start, from[arm]), last = to[arm];
            VectorSums.multiply(others, before[arm], after, start, end);
            nearBest[arm] += weight * near(arm, start, end, NEAR_BEST[stride]);
            VectorSums.multiply(others, others, mass[arm], first, last);
            best[arm] += weight * VectorSums.sum(others, first, last);
            VectorSums.add(largest, others, first, last);
            VectorSums.multiply(after, after, below[arm], start, end);
        }
        highestRate += weight * meanRate(largest, start, end, stride);
    }

    /** Σ of the arm's masses × the other arms' distribution at a rate ten percent higher. */
    private double near(int arm, int start, int end, NearBest shift) {
        Arrays.fill(others, start - MARGIN, start, 0);
        Arrays.fill(others, end, end + MARGIN, 1);
        int first = Math.max(from[arm], start - MARGIN + 1), last = to[arm];
        shift.shift(others, shifted, first, last);
        return VectorSums.dot(mass[arm], shifted, 0, first, last);
    }

    private double meanRate(double[] row, int start, int end, int stride) {
        var sum = 0.0;
        for (int i = start, point = (start - MARGIN) * stride; i < end; i++, point += stride) {
            sum += row[i] * evidence.grid.rates[point];
        }
        return sum;
    }
}
