package belieffirst.inference;

import belieffirst.inference.function.LogGamma;
import java.util.List;

/**
 * The distribution of an ad's conversions: Poisson with rate m·g, where g is gamma with mean 1 and shape k = 1/cv²;
 * ln p = lnΓ(c+k) − lnΓ(k) − lnΓ(c+1) + k ln(k/(k+mx)) + c ln(mx/(k+mx)).
 */
public final class NegativeBinomial {

    private NegativeBinomial() {}

    /** ln Π over ads. Without a conversion the log rate may be −∞. */
    public static double logLikelihood(List<AdCounts> ads, double shape, double logRate) {
        var ofShape = LogGamma.of(shape);
        var sum = 0.0;
        for (var ad : ads) {
            var y = logRate + StrictMath.log(ad.exposure() / shape);
            sum += constant(ad.conversions(), shape, ofShape) - (ad.conversions() + shape) * Softplus.of(y);
            sum += ad.conversions() == 0 ? 0 : ad.conversions() * y;
        }
        return sum;
    }

    /** The same at each point of the grid, added to the row. */
    static void add(List<AdCounts> ads, double shape, Grid grid, double[] row) {
        var ofShape = LogGamma.of(shape);
        var constant = 0.0;
        var conversions = 0.0;
        for (var ad : ads) {
            var from = grid.logRate(0) + StrictMath.log(ad.exposure() / shape);
            Softplus.subtract(row, ad.conversions() + shape, from);
            constant += constant(ad.conversions(), shape, ofShape) + ad.conversions() * from;
            conversions += ad.conversions() * Grid.STEP;
        }
        for (var i = 0; i < row.length; i++) {
            row[i] += constant + conversions * i;
        }
    }

    /** Fisher's information on the log rate at this rate: Σ (c+k) k u / (k+u)² with u = x · rate. */
    static double information(List<AdCounts> ads, double shape, double rate) {
        var sum = 0.0;
        for (var ad : ads) {
            var expected = ad.exposure() * rate;
            sum += (ad.conversions() + shape) * shape * expected / ((shape + expected) * (shape + expected));
        }
        return sum;
    }

    /** lnΓ(c+k) − lnΓ(k) − lnΓ(c+1), with lnΓ(k) given, since it is the same for all ads. */
    private static double constant(int conversions, double shape, double ofShape) {
        return LogGamma.of(conversions + shape) - ofShape - LogGamma.ofFactorial(conversions);
    }
}
