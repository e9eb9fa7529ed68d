package belieffirst.inference;

import java.util.List;

/** All ads under one rate: the hypothesis that arms do not differ. */
public final class CommonRate {

    private static final double WIDTH = 12;
    private static final int HALVINGS = 60;

    private CommonRate() {}

    /** The logarithm of the largest likelihood over all rates and the grids' spreads between ads and between ad sets. */
    public static double logLargest(List<Arm> arms) {
        return logLargest(arms, new ArmEvidence(arms, Prior.pooled(arms)));
    }

    static double logLargest(List<Arm> arms, ArmEvidence evidence) {
        var ads = arms.stream().flatMap(arm -> arm.ads().stream()).toList();
        var between = SpreadPrior.betweenAdSets(arms);
        var largest = Double.NEGATIVE_INFINITY;
        for (var cv = 0; cv < SpreadPrior.CV.size(); cv++) {
            var shape = SpreadPrior.CV.shape(cv);
            largest = Math.max(largest, NegativeBinomial.logLikelihood(ads, shape, bestLogRate(ads, shape)));
            for (var i = 1; i < between.size(); i++) {
                largest = Math.max(largest, new AdSets(evidence.adSets(cv), i).logLargest());
            }
        }
        return largest;
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

    /** All ad sets, which differ by chance, under one rate; on the points of the grid. */
    private static final class AdSets {

        private final List<double[]> rows;
        private final double logPeaks;
        private final int from;

        AdSets(List<AdSetLikelihood> adSets, int spread) {
            rows = adSets.stream().map(adSet -> adSet.widened(spread)).toList();
            logPeaks =
                    adSets.stream().mapToDouble(adSet -> adSet.logs[adSet.peak]).sum();
            from = (int) adSets.stream().mapToInt(adSet -> adSet.peak).average().orElseThrow();
        }

        /** Climbs the only hill, and answers the height of the parabola through its highest point and both neighbours. */
        double logLargest() {
            var top = climb(climb(from, 1), -1);
            double left = at(top - 1), height = at(top), right = at(top + 1);
            if (Double.isInfinite(left) || Double.isInfinite(right)) {
                return height;
            }
            var bend = left - 2 * height + right;
            var rise = (right - left) / 2;
            return bend < 0 ? height - rise * rise / (2 * bend) : height;
        }

        private int climb(int start, int step) {
            var top = start;
            while (at(top + step) > at(top)) {
                top += step;
            }
            return top;
        }

        private double at(int point) {
            if (point < 0 || point >= rows.getFirst().length) {
                return Double.NEGATIVE_INFINITY;
            }
            var sum = logPeaks;
            for (var row : rows) {
                sum += StrictMath.log(row[point]);
            }
            return sum;
        }
    }
}
