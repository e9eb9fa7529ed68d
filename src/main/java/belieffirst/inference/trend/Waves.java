package belieffirst.inference.trend;

import belieffirst.inference.trend.Fall.Cause;
import java.util.List;

/**
 * One of two waves of ads: those of the first days, and those that started a week later or more.
 *
 * @param logRate the mean log rate on the first of all days, were the fall one of the calendar
 * @param variance its squared standard error
 * @param start the mean day on which they started
 */
record Waves(double logRate, double variance, double start) {

    private static final int LATER = 7;
    private static final int ADS = 2;

    /** Below so many standard errors between the two answers and their middle, one in five or more would be wrong. */
    private static final double APART = 0.5;

    /** Whether the second wave starts where the first one started, or where it is. */
    static Cause cause(List<AdCourse> ads, double perDay, double cvSquared) {
        var first = ads.stream().mapToInt(AdCourse::start).min().orElseThrow();
        var early = ads.stream().filter(ad -> ad.start() < first + LATER).toList();
        var late = ads.stream().filter(ad -> ad.start() >= first + LATER).toList();
        if (early.size() < ADS || late.size() < ADS) {
            return Cause.UNKNOWN;
        }
        var before = of(early, perDay, first, cvSquared);
        var after = of(late, perDay, first, cvSquared);
        var middle = -perDay * (after.start - before.start) / 2;
        if (middle < APART * StrictMath.sqrt(before.variance + after.variance)) {
            return Cause.UNKNOWN;
        }
        return after.logRate - before.logRate > middle ? Cause.ADS : Cause.BELIEF;
    }

    /** Each ad counts by how well it is known: by its conversions, and by how much ads differ. */
    private static Waves of(List<AdCourse> ads, double perDay, int first, double cvSquared) {
        double conversions = 0, exposure = 0;
        for (var ad : ads) {
            conversions += ad.conversions();
            exposure += ad.exposure(perDay, first);
        }
        var mean = Math.max(conversions, 0.5) / exposure;
        double weights = 0, rates = 0, starts = 0;
        for (var ad : ads) {
            var expected = mean * ad.exposure(perDay, first);
            var weight = 1 / (cvSquared + 1 / expected);
            weights += weight;
            rates += weight * ad.conversions() / ad.exposure(perDay, first);
            starts += weight * ad.start();
        }
        return new Waves(StrictMath.log(Math.max(rates / weights, mean / 100)), 1 / weights, starts / weights);
    }
}
