package belieffirst.inference;

import java.util.List;

/** Ads of one arm: the rate and the shape k = 1/cv² of the largest likelihood, by halving on the slope along ln k. */
record GammaPoisson(double rate, double shape) {

    private static final int HALVINGS = 100;

    static GammaPoisson fit(List<AdCounts> ads) {
        double low = -5, high = 10;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (slope(ads, StrictMath.exp(middle)) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        var shape = StrictMath.exp(low);
        return new GammaPoisson(StrictMath.exp(CommonRate.bestLogRate(ads, shape)), shape);
    }

    double cv() {
        return 1 / StrictMath.sqrt(shape);
    }

    double logLikelihood(List<AdCounts> ads) {
        return NegativeBinomial.logLikelihood(ads, shape, StrictMath.log(rate));
    }

    /** The mean rate of one ad, drawn towards the arm's. */
    double rateOf(AdCounts ad) {
        return (ad.conversions() + shape) / (ad.exposure() + shape / rate);
    }

    private static double slope(List<AdCounts> ads, double shape) {
        var rate = StrictMath.exp(CommonRate.bestLogRate(ads, shape));
        var sum = 0.0;
        for (var ad : ads) {
            for (var i = 0; i < ad.conversions(); i++) {
                sum += 1 / (shape + i);
            }
            var expected = ad.exposure() * rate;
            sum += StrictMath.log(shape / (shape + expected)) + 1 - (shape + ad.conversions()) / (shape + expected);
        }
        return sum;
    }
}
