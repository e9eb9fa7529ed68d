package belieffirst.inference;

import belieffirst.inference.function.LogGamma;

/**
 * The likelihood of one arm's ads for each log rate of a grid, given the spread between ads.
 *
 * <p>Conversions of an ad are negative binomial: Poisson with rate m·g, where g is gamma with mean 1 and shape k = 1/cv²;
 * ln p = lnΓ(c+k) − lnΓ(k) − lnΓ(c+1) + k ln(k/(k+mx)) + c ln(mx/(k+mx)). Values are divided by the largest one, and
 * those below 1e-12 of it are left out; the likelihood has one hill, so what is left in is one stretch.
 */
public final class Likelihood {

    private static final double NEGLIGIBLE = StrictMath.log(1e-12);

    final double[] values;
    final int from;
    final int to;

    /** The logarithm of the largest value. */
    final double logPeak;

    private Likelihood(double[] logs) {
        var peak = peak(logs);
        logPeak = logs[peak];
        var left = peak;
        while (left > 0 && logs[left - 1] - logPeak > NEGLIGIBLE) {
            left--;
        }
        var right = peak;
        while (right < logs.length - 1 && logs[right + 1] - logPeak > NEGLIGIBLE) {
            right++;
        }
        from = left;
        to = right + 1;
        values = new double[logs.length];
        for (var i = from; i < to; i++) {
            values[i] = StrictMath.exp(logs[i] - logPeak);
        }
    }

    static Likelihood of(Arm arm, double shape, Grid grid) {
        return new Likelihood(logs(arm, shape, grid));
    }

    private static double[] logs(Arm arm, double shape, Grid grid) {
        var logs = new double[Grid.POINTS];
        var constant = 0.0;
        for (var ad : arm.ads()) {
            var from = grid.logRate(0) + StrictMath.log(ad.exposure() / shape);
            Softplus.subtract(logs, ad.conversions() + shape, from);
            constant += constant(ad.conversions(), shape) + ad.conversions() * from;
        }
        var conversions = arm.conversions() * Grid.STEP;
        for (var i = 0; i < logs.length; i++) {
            logs[i] += constant + conversions * i;
        }
        return logs;
    }

    /** lnΓ(c+k) − lnΓ(k) − lnΓ(c+1). */
    public static double constant(int conversions, double shape) {
        return LogGamma.of(conversions + shape) - LogGamma.of(shape) - LogGamma.of(conversions + 1.0);
    }

    private static int peak(double[] logs) {
        var peak = 0;
        for (var i = 1; i < logs.length; i++) {
            if (logs[i] > logs[peak]) {
                peak = i;
            }
        }
        return peak;
    }
}
