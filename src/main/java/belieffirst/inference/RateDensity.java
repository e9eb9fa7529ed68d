package belieffirst.inference;

import belieffirst.inference.function.VectorSums;

/**
 * The posterior density of one rate (conversions per unit of exposure): probabilities on the points of a grid of log rates.
 *
 * <p>Its distribution function at a point is the trapezoid sum with the first Euler–Maclaurin correction; between points it
 * is the cubic with the density as slope (error of fourth order in the step).
 */
public final class RateDensity {

    private static final int HALVINGS = 50;

    private final Grid grid;
    private final double[] mass;
    private final double[] below;

    /** Mass, one for each point of the grid, need not sum to one; it is divided by its sum. */
    RateDensity(Grid grid, double[] mass) {
        this.grid = grid;
        this.mass = mass.clone();
        VectorSums.scale(this.mass, 1 / VectorSums.sum(mass, 0, mass.length), 0, mass.length);
        this.below = new double[mass.length];
        VectorSums.distribution(this.mass, below, 1, mass.length - 1);
        below[mass.length - 1] = 1;
    }

    /** The mean rate, in conversions per unit of exposure. */
    public double mean() {
        return VectorSums.dot(mass, grid.rates, 0, 0, mass.length);
    }

    /** The mean of 1/rate: the mean cost per conversion where exposure is spend. */
    public double meanCost() {
        var sum = 0.0;
        for (var i = 0; i < mass.length; i++) {
            sum += mass[i] / grid.rates[i];
        }
        return sum;
    }

    /** The log rate below which it lies with this probability, between 0 and 1. */
    public double logRateQuantile(double probability) {
        var at = 0;
        while (at < mass.length - 2 && below[at + 1] < probability) {
            at++;
        }
        double low = 0, high = 1;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (between(at, middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return grid.logRate(at) + low * Grid.STEP;
    }

    /** The cost per conversion below which it lies with this probability. */
    public double costQuantile(double probability) {
        return StrictMath.exp(-logRateQuantile(1 - probability));
    }

    /** The probability that a conversion costs this much or less. */
    public double costsAtMost(double cost) {
        var position = grid.position(-StrictMath.log(cost));
        if (position <= 0) {
            return 1;
        }
        if (position >= mass.length - 1) {
            return 0;
        }
        var at = (int) position;
        return Math.clamp(1 - between(at, position - at), 0, 1);
    }

    /** Hermite's cubic between two points. */
    private double between(int at, double t) {
        double rise = below[at + 1] - below[at], start = mass[at], end = mass[at + 1];
        return below[at] + t * (start + t * (3 * rise - 2 * start - end + t * (start + end - 2 * rise)));
    }
}
