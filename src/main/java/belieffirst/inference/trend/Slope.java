package belieffirst.inference.trend;

import java.util.HashMap;
import java.util.List;

/**
 * The common change of ads' log rates a day, each ad compared with itself alone: the conditional maximum of likelihood, given how
 * many conversions each ad has in all, so that it doesn't matter which ads are good.
 *
 * @param perDay below zero where rates fall
 * @param error its standard error: that of counts, or that between ad sets (Liang and Zeger 1986) where that is larger
 */
record Slope(double perDay, double error) {

    /** The fewest ad sets that show how much they differ by themselves. */
    static final int AD_SETS = 3;

    private static final int MOST_STEPS = 30;
    private static final double STEEPEST = 1;
    private static final double PRECISE = 1e-9;

    /** Steps of Newton's method from no change on. */
    static Slope of(List<AdCourse> ads) {
        double perDay = 0, information = 0;
        for (var step = 0; step < MOST_STEPS; step++) {
            double score = 0;
            information = 0;
            for (var ad : ads) {
                var expected = Expected.of(ad, perDay);
                score += expected.score();
                information += expected.information();
            }
            var change = information > 0 ? score / information : 0;
            perDay = Math.clamp(perDay + change, -STEEPEST, STEEPEST);
            if (Math.abs(change) < PRECISE) {
                break;
            }
        }
        return new Slope(perDay, error(ads, perDay, information));
    }

    private static double error(List<AdCourse> ads, double perDay, double information) {
        var scores = new HashMap<String, Double>();
        ads.forEach(ad -> scores.merge(ad.adSet(), Expected.of(ad, perDay).score(), Double::sum));
        var squares =
                scores.values().stream().mapToDouble(score -> score * score).sum();
        var between = scores.size() < AD_SETS
                ? Double.POSITIVE_INFINITY
                : squares / (information * information) * scores.size() / (scores.size() - 1);
        return StrictMath.sqrt(Math.max(1 / information, between));
    }

    /** The days of one ad's conversions, against those that the change would lead one to expect. */
    private record Expected(double score, double information) {

        static Expected of(AdCourse ad, double perDay) {
            double weight = 0, days = 0, squares = 0, conversions = 0, seen = 0;
            for (var day : ad.days()) {
                double at = day.day() - ad.start(), exposure = day.exposure() * StrictMath.exp(perDay * at);
                weight += exposure;
                days += exposure * at;
                squares += exposure * at * at;
                conversions += day.conversions();
                seen += day.conversions() * at;
            }
            var mean = days / weight;
            return new Expected(seen - conversions * mean, conversions * (squares / weight - mean * mean));
        }
    }
}
