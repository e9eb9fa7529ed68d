package belieffirst.inference.trend;

import java.util.List;
import java.util.Optional;

/**
 * The fall of an angle's rate over its days, and what it says of the belief.
 *
 * <p>An ad alone can't tell its own age from the calendar. New ads can: where ads tire, those that start later begin where the
 * first ones began; where the belief tires, they begin where the others are.
 *
 * @param perDay how much the log rate changes a day; below zero
 * @param cause told where it is likely right four times of five
 */
public record Fall(double perDay, Cause cause) {

    private static final double CLEARLY = 2.5;
    private static final double LEAST_PER_DAY = 0.01;

    /** The part of a test that falls. */
    public enum Cause {
        /** Ads that ran long; new ones start full. */
        ADS,
        /** All ads of the belief alike, new ones too. */
        BELIEF,
        UNKNOWN
    }

    /**
     * The fall of an angle's ads; empty where they do not clearly fall.
     *
     * @param cvSquared the squared coefficient of variation between ads
     */
    public static Optional<Fall> of(List<AdCourse> all, double cvSquared) {
        var ads = all.stream().filter(ad -> ad.conversions() > 0).toList();
        if (ads.isEmpty()) {
            return Optional.empty();
        }
        var slope = Slope.of(ads);
        var falls = slope.perDay() < -LEAST_PER_DAY && slope.perDay() < -CLEARLY * slope.error();
        return falls
                ? Optional.of(new Fall(slope.perDay(), Waves.cause(all, slope.perDay(), cvSquared)))
                : Optional.empty();
    }
}
