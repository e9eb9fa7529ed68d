package belieffirst.inference;

import belieffirst.inference.function.VectorSums;
import java.util.Arrays;
import java.util.List;

/**
 * The likelihood of one arm for each log rate of a grid, given what arms share.
 *
 * <p>Values are divided by the largest one, and those below 1e-12 of it are left out; the likelihood has one hill, so what is
 * left in is one stretch. Where no log rate can explain the arm's ad sets, all is zero.
 */
final class Likelihood {

    private static final double NEGLIGIBLE = 1e-12;

    private static final double LOG_NEGLIGIBLE = StrictMath.log(NEGLIGIBLE);

    final double[] values;
    final int from;
    final int to;

    /** The logarithm of the largest value. */
    final double logPeak;

    private Likelihood(double[] values, int from, int to, double logPeak) {
        this.values = values;
        this.from = from;
        this.to = to;
        this.logPeak = logPeak;
    }

    /** From its logarithms at the points of the grid. */
    static Likelihood ofLogs(double[] logs) {
        var peak = peak(logs);
        var left = peak;
        while (left > 0 && logs[left - 1] - logs[peak] > LOG_NEGLIGIBLE) {
            left--;
        }
        var right = peak;
        while (right < logs.length - 1 && logs[right + 1] - logs[peak] > LOG_NEGLIGIBLE) {
            right++;
        }
        var values = new double[logs.length];
        for (var i = left; i <= right; i++) {
            values[i] = StrictMath.exp(logs[i] - logs[peak]);
        }
        return new Likelihood(values, left, right + 1, logs[peak]);
    }

    /** The product of an arm's ad sets, which differ by this one of their spreads. */
    static Likelihood ofAdSets(List<AdSetLikelihood> adSets, int spread, int points) {
        var product = new double[points];
        Arrays.fill(product, 1);
        var log = 0.0;
        for (var adSet : adSets) {
            VectorSums.multiply(product, product, adSet.widened(spread), 0, points);
            var largest = product[peak(product)];
            if (largest == 0) {
                return new Likelihood(product, 0, 0, Double.NEGATIVE_INFINITY);
            }
            VectorSums.scale(product, 1 / largest, 0, points);
            log += adSet.logs[adSet.peak] + StrictMath.log(largest);
        }
        return ofProduct(product, log);
    }

    private static Likelihood ofProduct(double[] product, double logPeak) {
        var peak = peak(product);
        var left = peak;
        while (left > 0 && product[left - 1] > NEGLIGIBLE) {
            left--;
        }
        var right = peak + 1;
        while (right < product.length && product[right] > NEGLIGIBLE) {
            right++;
        }
        return new Likelihood(product, left, right, logPeak);
    }

    static int peak(double[] row) {
        var peak = 0;
        for (var i = 1; i < row.length; i++) {
            if (row[i] > row[peak]) {
                peak = i;
            }
        }
        return peak;
    }
}
