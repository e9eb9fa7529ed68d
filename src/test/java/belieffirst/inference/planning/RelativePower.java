package belieffirst.inference.planning;

import belieffirst.inference.function.StandardNormal;

/**
 * The power of two equal groups to show a relative difference between their means: two-sided, the standard error by the delta
 * method at the alternative's mean, v/(n·m²) · (1 + (1 + effect)²).
 *
 * @param mean of the first group, above zero
 * @param variance of one observation, in both groups
 * @param eachGroup observations in each group
 */
public record RelativePower(double mean, double variance, double eachGroup) {

    /** Of observations that are yes or no, with this rate of yes. */
    public static RelativePower ofRate(double rate, double eachGroup) {
        return new RelativePower(rate, rate * (1 - rate), eachGroup);
    }

    /** The chance to tell groups apart that differ by this relative effect. */
    public double power(double effect, double alpha) {
        var error = StrictMath.sqrt(unit() * (1 + (1 + effect) * (1 + effect)));
        var z = StandardNormal.quantile(1 - alpha / 2);
        return StandardNormal.below(effect / error - z) + StandardNormal.below(-effect / error - z);
    }

    /** The smallest positive relative effect that is told apart this often; infinite where no effect would be. */
    public double smallestEffect(ErrorRates sureness) {
        var distance = StandardNormal.quantile(1 - sureness.alpha() / 2) + sureness.zOfPower();
        var a = distance * distance * unit();
        return a >= 1 ? Double.POSITIVE_INFINITY : (a + StrictMath.sqrt(2 * a - a * a)) / (1 - a);
    }

    private double unit() {
        return variance / (eachGroup * mean * mean);
    }
}
