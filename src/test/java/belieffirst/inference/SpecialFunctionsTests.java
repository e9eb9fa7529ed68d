package belieffirst.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import belieffirst.inference.function.LogGamma;
import belieffirst.inference.function.StandardNormal;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that we compute ourselves for the sake of the bits, against a library that need not care for them. */
class SpecialFunctionsTests {

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.5, 1, 1.5, 2, 11.999, 12, 400.25, 1e5})
    void logGammaAgreesWithALibrary(double x) {
        var expected = org.apache.commons.numbers.gamma.LogGamma.value(x);

        assertThat(LogGamma.of(x)).isCloseTo(expected, within(1e-13 * Math.max(10, Math.abs(expected))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-8, -3.2, -1.96, -0.1, 0, 0.5, 2.3, 6})
    void normalCurveAgreesWithALibrary(double z) {
        assertThat(StandardNormal.below(z))
                .isCloseTo(NormalDistribution.of(0, 1).cumulativeProbability(z), within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.01, 0.3, 0.5, 0.8, 0.99, 0.999})
    void normalQuantileUndoesTheCurve(double p) {
        assertThat(StandardNormal.below(StandardNormal.quantile(p))).isCloseTo(p, within(1e-14));
    }

    @Test
    void softplusAlongARowIsSoftplusOfEachPoint() {
        for (var from : new double[] {-60, -39.993, -12.34567, -3.003, 0.017, 30.1, 70}) {
            var row = new double[401];
            Softplus.subtract(row, 2, from);
            for (var i = 0; i < row.length; i++) {
                assertThat(row[i]).isCloseTo(-2 * Softplus.of(from + i * Grid.STEP), within(1e-11));
            }
        }
    }

    /** Rows that begin before the table does or end behind it, to the point: there each logarithm is taken by itself. */
    @Test
    void softplusIsRightAtTheEndsOfItsTable() {
        for (var shift = 0.0; shift < 0.5; shift += 0.007) {
            for (var from : new double[] {-40.2 + shift, 41.7 + shift}) {
                var row = new double[401];
                Softplus.subtract(row, 1, from);
                assertThat(row[0]).isCloseTo(-Softplus.of(from), within(1e-11));
                assertThat(row[400]).isCloseTo(-Softplus.of(from + 400 * Grid.STEP), within(1e-11));
            }
        }
    }

    @Test
    void normalCurveIsFullOrEmptyFarOut() {
        for (var far : new double[] {9, 12, 40, 1e9}) {
            assertThat(StandardNormal.below(far)).isEqualTo(1);
            assertThat(StandardNormal.below(-far)).isZero();
        }
    }
}
