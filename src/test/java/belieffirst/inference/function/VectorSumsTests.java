package belieffirst.inference.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums along rows of any length, four at a time and the rest by themselves, against sums one by one. */
class VectorSumsTests {

    private static final int FROM = 3;
    private static final double UNTOUCHED = -7;

    private final double[] mass =
            IntStream.range(0, 20).mapToDouble(i -> 1 + (i * 7 % 5)).toArray();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12})
    void sumAndMultiplyRowsOfAnyLength(int length) {
        var to = FROM + length;

        assertThat(VectorSums.sum(mass, FROM, to))
                .isEqualTo(IntStream.range(FROM, to).mapToDouble(i -> mass[i]).sum());
        assertThat(VectorSums.dot(mass, mass, 2, FROM, to))
                .isEqualTo(IntStream.range(FROM, to)
                        .mapToDouble(i -> mass[i] * mass[i + 2])
                        .sum());
    }

    /** Earlier masses, half of its own, and a correction by its neighbours; what stands outside stays. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12})
    void distributeRowsOfAnyLengthAndTouchNothingElse(int length) {
        var into = new double[mass.length];
        Arrays.fill(into, UNTOUCHED);
        VectorSums.distribution(mass, into, FROM, FROM + length);

        var earlier = 0.0;
        for (var i = 0; i < into.length; i++) {
            if (i < FROM || i >= FROM + length) {
                assertThat(into[i]).isEqualTo(UNTOUCHED);
            } else {
                assertThat(into[i]).isCloseTo(earlier + mass[i] / 2 - (mass[i + 1] - mass[i - 1]) / 24, within(1e-12));
                earlier += mass[i];
            }
        }
    }
}
