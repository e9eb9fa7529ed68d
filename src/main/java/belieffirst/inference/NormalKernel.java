package belieffirst.inference;

import belieffirst.inference.function.VectorSums;

/** A normal curve on grid points: its weight by the distance in points from the mean, cut where it falls below 1e-15. */
final class NormalKernel {

    private static final double CUT = 8.3;

    final double[] weights;

    /** Points on each side of the mean that still count. */
    final int reach;

    NormalKernel(double sd) {
        reach = (int) StrictMath.ceil(CUT * sd / Grid.STEP);
        weights = new double[2 * reach + 1];
        for (var i = -reach; i <= reach; i++) {
            weights[i + reach] = Grid.STEP * density(i * Grid.STEP, sd);
        }
    }

    static double density(double distance, double sd) {
        var z = distance / sd;
        return StrictMath.exp(-0.5 * z * z) / (sd * StrictMath.sqrt(2 * StrictMath.PI));
    }

    /** The first point of the likelihood that this curve around the mean still reaches. */
    int from(Likelihood likelihood, int mean) {
        return Math.max(likelihood.from, mean - reach);
    }

    /** One past the last such point; not above {@link #from} when there is none. */
    int to(Likelihood likelihood, int mean) {
        return Math.min(likelihood.to, mean + reach + 1);
    }

    /** Σ over the grid of this curve around the mean × the likelihood. */
    double times(Likelihood likelihood, int mean) {
        return VectorSums.dot(likelihood.values, weights, reach - mean, from(likelihood, mean), to(likelihood, mean));
    }

    /** Adds factor × this curve around the mean × the likelihood to each point of the row. */
    void addTimes(Likelihood likelihood, int mean, double factor, double[] row) {
        int from = from(likelihood, mean), to = to(likelihood, mean), shift = reach - mean;
        for (var i = from; i < to; i++) {
            row[i] += factor * likelihood.values[i] * weights[i + shift];
        }
    }
}
