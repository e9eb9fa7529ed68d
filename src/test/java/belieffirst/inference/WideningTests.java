package belieffirst.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The widening of a likelihood, against formulas and against the integral summed up in small steps. */
class WideningTests {

    private static final int POINTS = 501;

    /** What the steps of the engine are allowed to be off: it claims six digits. */
    private static final double SIX_DIGITS = 2e-6;

    /** A normal curve of width s becomes one of width √(s² + sd²), lower by their ratio. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.3", "0.2, 0.2", "0.3, 0.15", "0.1, 0.05", "0.02, 0.3"})
    void widensANormalCurveToAnother(double sd, double width) {
        var widened = new Widening(sd, Math.min(sd, width)).of(values(at -> bell(at, width)));
        var both = Math.hypot(sd, width);

        for (var i = 0; i < POINTS; i++) {
            assertThat(widened[i]).isCloseTo(width / both * bell(at(i), both), within(SIX_DIGITS));
        }
    }

    /** What is one at one end of the grid goes on being one beyond it: ads without a conversion, and the mirror image. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "0.2, 0.2", "0.3, 0.3", "0.3, 0.1", "0.6, 0.3"})
    void takesALikelihoodToStayAsItIsBeyondTheGrid(double sd, double narrower) {
        DoubleUnaryOperator falling = at -> Math.exp(-Math.exp(2 * at));
        DoubleUnaryOperator rising = at -> falling.applyAsDouble(-at);
        var widening = new Widening(sd, narrower);
        double[] left = widening.of(values(falling)), right = widening.of(values(rising));

        for (var i = 0; i < POINTS; i += 5) {
            assertThat(left[i]).isCloseTo(integral(falling, at(i), sd), within(SIX_DIGITS));
            assertThat(right[i]).isCloseTo(integral(rising, at(i), sd), within(SIX_DIGITS));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.05, 0.1, 0.2, 0.3})
    void leavesALikelihoodThatSaysNothingAsItIs(double sd) {
        for (var each : new Widening(sd, sd).of(values(at -> 1))) {
            assertThat(each).isCloseTo(1, within(1e-8));
        }
    }

    /** A single point becomes the curve itself: one step of it, at each step as far as six and a half standard deviations. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.02, 1", "0.3, 0.02, 1", "0.1, 0.1, 4", "0.3, 0.2, 8", "0.11, 0.1, 4", "0.12, 0.1, 4"})
    void spreadsAPointOutAsTheCurve(double sd, double narrower, int stride) {
        var point = new double[POINTS];
        point[POINTS / 2] = 1;
        var widened = new Widening(sd, narrower).of(point);

        var step = stride * Grid.STEP;
        var reach = (int) Math.ceil(6.5 * sd / step) * stride;
        for (var i = 0; i < POINTS; i++) {
            var distance = i - POINTS / 2;
            var expected = distance % stride == 0 && Math.abs(distance) <= reach
                    ? step * NormalDistribution.of(0, sd).density(distance * Grid.STEP)
                    : 0;
            assertThat(widened[i]).isCloseTo(expected, within(1e-10 * expected));
        }
    }

    @Test
    void leavesTheLikelihoodThatItReads() {
        var values = values(at -> bell(at, 0.2));
        var before = values.clone();
        new Widening(0.2, 0.2).of(values);

        assertThat(values).isEqualTo(before);
    }

    private static double at(int point) {
        return (point - POINTS / 2) * Grid.STEP;
    }

    private static double[] values(DoubleUnaryOperator function) {
        return IntStream.range(0, POINTS)
                .mapToDouble(i -> function.applyAsDouble(at(i)))
                .toArray();
    }

    private static double bell(double at, double width) {
        return Math.exp(-0.5 * at * at / (width * width));
    }

    /** ∫ N(u; 0, sd²) L(at + u) du by the middles of steps of a hundredth of a standard deviation, L as it is at the ends beyond them. */
    private static double integral(DoubleUnaryOperator function, double at, double sd) {
        var normal = NormalDistribution.of(0, sd);
        var step = sd / 100;
        var sum = 0.0;
        for (var i = -900; i < 900; i++) {
            var effect = (i + 0.5) * step;
            sum += step
                    * normal.density(effect)
                    * function.applyAsDouble(Math.clamp(at + effect, at(0), at(POINTS - 1)));
        }
        return sum;
    }
}
