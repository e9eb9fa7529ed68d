package belieffirst.inference.planning;

import belieffirst.inference.function.StandardNormal;

/** The size of two equal groups that compare two rates (Fleiss, Levin and Paik 2003, without continuity correction). */
public final class SampleSize {

    private SampleSize() {}

    /**
     * (z_{1−α/2} + z_power)² (p(1−p) + q(1−q)) / (q − p)², rounded up: two-sided, variances unpooled.
     *
     * @param rate p, of the first group
     * @param relativeEffect q/p − 1, other than zero
     * @return people in each group
     */
    public static long eachGroup(double rate, double relativeEffect, ErrorRates sureness) {
        var other = rate * (1 + relativeEffect);
        var distance = StandardNormal.quantile(1 - sureness.alpha() / 2) + sureness.zOfPower();
        var variance = rate * (1 - rate) + other * (1 - other);
        return (long) StrictMath.ceil(distance * distance * variance / ((other - rate) * (other - rate)));
    }
}
