package belieffirst.inference.evalue;

import belieffirst.inference.AdCounts;
import belieffirst.inference.Arm;
import belieffirst.inference.Likelihood;
import belieffirst.inference.Softplus;
import belieffirst.inference.SpreadPrior;
import java.util.List;

/** All ads under one rate: the hypothesis that arms do not differ. */
public final class CommonRate {

    private static final double WIDTH = 12;
    private static final int HALVINGS = 60;

    private CommonRate() {}

    /** The logarithm of the largest likelihood over all rates and the grid's spreads between ads. */
    public static double logLargest(List<Arm> arms) {
        var ads = arms.stream().flatMap(arm -> arm.ads().stream()).toList();
        var largest = Double.NEGATIVE_INFINITY;
        for (var cv = 0; cv < SpreadPrior.CV.size(); cv++) {
            var shape = SpreadPrior.CV.shape(cv);
            largest = Math.max(largest, logLikelihood(ads, shape, bestLogRate(ads, shape)));
        }
        return largest;
    }

    /** ln Π of the negative binomials; see {@link Likelihood}. Without a conversion the log rate may be −∞. */
    public static double logLikelihood(List<AdCounts> ads, double shape, double logRate) {
        var sum = 0.0;
        for (var ad : ads) {
            var y = logRate + StrictMath.log(ad.exposure() / shape);
            sum += Likelihood.constant(ad.conversions(), shape) - (ad.conversions() + shape) * Softplus.of(y);
            sum += ad.conversions() == 0 ? 0 : ad.conversions() * y;
        }
        return sum;
    }

    /** The log rate with the largest likelihood, by halving: the slope falls all the way (the likelihood is log-concave). */
    public static double bestLogRate(List<AdCounts> ads, double shape) {
        var conversions = ads.stream().mapToLong(AdCounts::conversions).sum();
        if (conversions == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        var start = StrictMath.log(
                conversions / ads.stream().mapToDouble(AdCounts::exposure).sum());
        double low = start - WIDTH, high = start + WIDTH;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (slope(ads, shape, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double slope(List<AdCounts> ads, double shape, double logRate) {
        var rate = StrictMath.exp(logRate);
        var sum = 0.0;
        for (var ad : ads) {
            var expected = ad.exposure() * rate;
            sum += shape * (ad.conversions() - expected) / (shape + expected);
        }
        return sum;
    }
}
