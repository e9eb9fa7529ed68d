package belieffirst.inference.planning;

import belieffirst.inference.function.StandardNormal;
import java.util.OptionalDouble;

/**
 * The forecast of P(best), by the planner's normal formula on what has been seen.
 *
 * <p>An arm's log rate has variance (cv² + 1/c)/n with c conversions an ad. P(best) = Φ(z), z being the lead in standard
 * deviations. The lead wanders as a martingale while its variance falls from V to V·t, so that z will be normal around
 * z/√t with variance 1/t − 1.
 *
 * @param cvSquared the squared coefficient of variation between ads
 * @param now conversions an ad so far, above zero
 */
public record Forecast(double cvSquared, double now) {

    /** The chance that P(best) will be at or above the threshold when an ad has this many conversions. */
    public double chance(double best, double threshold, double then) {
        double z = StandardNormal.quantile(best), wanted = StandardNormal.quantile(threshold);
        var shrink = (cvSquared + 1 / then) / (cvSquared + 1 / now);
        if (shrink >= 1) {
            return best >= threshold ? 1 : 0;
        }
        return StandardNormal.below((z / StrictMath.sqrt(shrink) - wanted) / StrictMath.sqrt(1 / shrink - 1));
    }

    /**
     * How many conversions an ad it takes until the expected z reaches the threshold's; empty where no number will do, since
     * ads of one arm differ too much, or the arm does not lead.
     */
    public OptionalDouble conversionsFor(double best, double threshold) {
        double z = StandardNormal.quantile(best), wanted = StandardNormal.quantile(threshold);
        if (z >= wanted) {
            return OptionalDouble.of(now);
        }
        var variance = (cvSquared + 1 / now) * (z / wanted) * (z / wanted);
        return z <= 0 || variance <= cvSquared ? OptionalDouble.empty() : OptionalDouble.of(1 / (variance - cvSquared));
    }
}
