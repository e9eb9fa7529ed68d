package belieffirst.inference.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bounds of a fall that is told: above one percent a day, and above two and a half of its errors. */
class FallBoundsTests {

    private static final double CV_SQUARED = 0.04;

    @Test
    void tellsNoFallBelowOnePercentADay() {
        assertThat(Fall.of(agreeing(falling(0.009)), CV_SQUARED)).isEmpty();
        assertThat(Fall.of(agreeing(falling(0.011)), CV_SQUARED)).isPresent();
    }

    /** Three ad sets of two days each: ln(100/80) is 2.58 times √((1/100 + 1/80) / 3), ln(100/81) only 2.44 times its own. */
    @Test
    void tellsNoFallBelowTwoAndAHalfErrors() {
        assertThat(Fall.of(agreeing(100, 81), CV_SQUARED)).isEmpty();
        assertThat(Fall.of(agreeing(100, 80), CV_SQUARED)).isPresent();
    }

    /** An ad set without a conversion has no days that agree with the others'. */
    @Test
    void countsNoAdSetThatSoldNothing() {
        var two = Stream.of(course("a", 800, 400), course("b", 800, 400)).toList();
        var nothing = Stream.concat(two.stream(), Stream.of(course("c", 0, 0))).toList();
        var little = Stream.concat(two.stream(), Stream.of(course("c", 8, 4))).toList();

        assertThat(Fall.of(nothing, CV_SQUARED)).isEmpty();
        assertThat(Fall.of(little, CV_SQUARED)).isPresent();
    }

    @Test
    void tellsHowMuchItIs() {
        assertThat(Fall.of(agreeing(100, 50), CV_SQUARED))
                .hasValueSatisfying(fall -> assertThat(fall.perDay()).isCloseTo(-Math.log(2), within(1e-9)));
    }

    /** Four weeks of many conversions, so that only the size of the fall is in question. */
    private static int[] falling(double perDay) {
        return IntStream.range(0, 28)
                .map(day -> (int) Math.round(1e5 * Math.exp(-perDay * day)))
                .toArray();
    }

    private static List<AdCourse> agreeing(int... conversions) {
        return Stream.of("a", "b", "c").map(adSet -> course(adSet, conversions)).toList();
    }

    private static AdCourse course(String adSet, int... conversions) {
        return new AdCourse(
                adSet,
                IntStream.range(0, conversions.length)
                        .mapToObj(day -> new AdCourse.Day(day, conversions[day], 100))
                        .toList());
    }
}
