package belieffirst.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shift by ten percent: four points determine a cubic, so that a cubic is shifted without error. */
class NearBestTests {

    private static final int POINTS = 60;

    /** By one point, ln 1.1 is 4.77 points; by sixteen it is less than a third of one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 9, 16})
    void shiftsACubicByTheLogarithmOfOnePointOne(int stride) {
        var shifted = new double[POINTS];
        new NearBest(stride)
                .shift(
                        IntStream.range(0, POINTS)
                                .mapToDouble(NearBestTests::cubic)
                                .toArray(),
                        shifted,
                        1,
                        POINTS - 10);

        for (var i = 1; i < POINTS - 10; i++) {
            var expected = cubic(i + Math.log(1.1) / (stride * 0.02));
            assertThat(shifted[i]).isCloseTo(expected, within(1e-10));
        }
    }

    private static double cubic(double x) {
        var z = x / 10 - 2;
        return 0.3 + z * (0.7 + z * (-1.1 + 0.9 * z));
    }
}
