package belieffirst.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A normal curve on points against the normal distribution of a library. */
class NormalKernelTests {

    private static final double WIDTH = 0.25;

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.25, 0.4, 0.85})
    void weighsEachPointAsTheCurveDoes(double sd) {
        var kernel = new NormalKernel(sd);
        var normal = NormalDistribution.of(0, sd);

        assertThat(kernel.weights).hasSize(2 * kernel.reach + 1);
        for (var i = 0; i < kernel.weights.length; i++) {
            var expected = Grid.STEP * normal.density((i - kernel.reach) * Grid.STEP);
            assertThat(kernel.weights[i]).isCloseTo(expected, within(1e-10 * expected));
        }
        assertThat(IntStream.range(0, kernel.weights.length)
                        .mapToDouble(i -> kernel.weights[i])
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    /** Cut where it is below 1e-15 of the middle: nothing is left out that counts, and hardly anything kept that does not. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.25, 0.4, 0.85})
    void endsWhereItCountsForNothing(double sd) {
        var kernel = new NormalKernel(sd);

        assertThat(kernel.weights[0] / kernel.weights[kernel.reach]).isBetween(1e-17, 1.2e-15);
    }

    @Test
    void multipliesALikelihoodPointByPoint() {
        var likelihood = hill(300, 120, 30);
        var kernel = new NormalKernel(WIDTH);
        var row = new double[300];
        kernel.addTimes(likelihood, 100, 2, row);
        kernel.addTimes(likelihood, 100, 3, row);

        for (var i = 0; i < row.length; i++) {
            var curve =
                    Grid.STEP * NormalDistribution.of(100 * Grid.STEP, WIDTH).density(i * Grid.STEP);
            assertThat(row[i]).isCloseTo(5 * curve * likelihood.values[i], within(1e-13));
        }
        assertThat(kernel.times(likelihood, 100))
                .isCloseTo(IntStream.range(0, 300).mapToDouble(i -> row[i] / 5).sum(), within(1e-13));
    }

    /** A likelihood out of reach gives nothing. */
    @Test
    void givesNothingWhereItDoesNotReach() {
        assertThat(new NormalKernel(WIDTH).times(hill(1000, 900, 2), 100)).isZero();
    }

    private static Likelihood hill(int points, int peak, double width) {
        return Likelihood.ofLogs(IntStream.range(0, points)
                .mapToDouble(i -> -0.5 * (i - peak) * (i - peak) / (width * width))
                .toArray());
    }
}
