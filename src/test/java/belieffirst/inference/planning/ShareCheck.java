package belieffirst.inference.planning;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** A test whether counts follow planned shares: Pearson's chi-square. */
public final class ShareCheck {

    private ShareCheck() {}

    /**
     * The p-value with one degree of freedom less than there are counts; 1 where nothing was counted.
     *
     * @param weights planned shares in any unit, above zero, one for each count
     */
    public static double pValue(long[] counts, double[] weights) {
        var all = Arrays.stream(counts).sum();
        if (all == 0) {
            return 1;
        }
        var total = Arrays.stream(weights).sum();
        var statistic = 0.0;
        for (var i = 0; i < counts.length; i++) {
            var expected = all * weights[i] / total;
            statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        return ChiSquaredDistribution.of(counts.length - 1.0).survivalProbability(statistic);
    }
}
