package belieffirst.inference.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The change a day and its error against formulas for two days, where conversions are binomial given their sum. */
class SlopeTests {

    /** As many days after 1 January 1970 as a date of 2024 has. */
    private static final int DATE = 20_000;

    /** On two days of one exposure that is the logarithm of the ratio of their conversions. */
    @Test
    void isTheLogarithmOfTheRatioOfTwoDays() {
        assertThat(Slope.of(List.of(twoDays("a", 80, 40))).perDay()).isCloseTo(Math.log(0.5), within(1e-9));
        assertThat(Slope.of(List.of(twoDays("a", 30, 45))).perDay()).isCloseTo(Math.log(1.5), within(1e-9));
    }

    /** Ad sets that agree leave the error of counts, that of a log ratio: √(1/80 + 1/40), of three together. */
    @Test
    void hasTheErrorOfALogRatioWhereAdSetsAgree() {
        var slope = Slope.of(List.of(twoDays("a", 80, 40), twoDays("b", 80, 40), twoDays("c", 80, 40)));

        assertThat(slope.error()).isCloseTo(Math.sqrt((1 / 80.0 + 1 / 40.0) / 3), within(1e-9));
    }

    /** The sandwich: √(Σ score² · n/(n − 1)) over the information, with p the share of all conversions on the second day. */
    @Test
    void hasTheErrorBetweenAdSetsWhereTheyDisagree() {
        var slope = Slope.of(
                List.of(twoDays("a", 90, 30), twoDays("b", 70, 50), twoDays("c", 20, 100), twoDays("d", 95, 25)));
        double all = 480, p = (30 + 50 + 100 + 25) / all, information = all * p * (1 - p);
        var squares = IntStream.of(30, 50, 100, 25)
                .mapToDouble(second -> Math.pow(second - 120 * p, 2))
                .sum();

        assertThat(slope.perDay()).isCloseTo(Math.log(p / (1 - p)), within(1e-9));
        assertThat(slope.error()).isCloseTo(Math.sqrt(squares * 4 / 3) / information, within(1e-9));
    }

    /** Ads of an ad set that contradict each other say together what one ad would. */
    @Test
    void takesTheAdsOfAnAdSetTogether() {
        var apart = List.of(twoDays("a", 90, 30), twoDays("a", 30, 90), twoDays("b", 60, 60), twoDays("c", 40, 40));

        assertThat(Slope.of(apart).error()).isCloseTo(Math.sqrt(4.0 / (240 + 120 + 80)), within(1e-9));
    }

    @Test
    void doesNotKnowItsErrorFromTwoAdSets() {
        assertThat(Slope.of(List.of(twoDays("a", 80, 40), twoDays("b", 80, 40))).error())
                .isInfinite();
    }

    /** Days may be counted from any day: here an epoch's, on which a power of the days themselves would be nothing. */
    @Test
    void doesNotCareFromWhichDayDaysAreCounted() {
        var first = course("a", 0, 60, 50, 44, 31, 28);
        var later = course("a", DATE, 60, 50, 44, 31, 28);

        assertThat(Slope.of(List.of(later)).perDay())
                .isCloseTo(Slope.of(List.of(first)).perDay(), within(1e-12));
    }

    @Test
    void knowsNothingFromOneDay() {
        assertThat(Slope.of(List.of(course("a", 0, 60), course("b", 3, 10))).perDay())
                .isZero();
    }

    /** The exposure of the second day was a fourth, so that a fourth of the conversions is no fall. */
    @Test
    void allowsForExposure() {
        var days = List.of(new AdCourse.Day(0, 80, 400), new AdCourse.Day(1, 20, 100));

        assertThat(Slope.of(List.of(new AdCourse("a", days))).perDay()).isCloseTo(0, within(1e-9));
    }

    private static AdCourse twoDays(String adSet, int first, int second) {
        return course(adSet, 0, first, second);
    }

    private static AdCourse course(String adSet, int start, int... conversions) {
        return new AdCourse(
                adSet,
                IntStream.range(0, conversions.length)
                        .mapToObj(day -> new AdCourse.Day(start + day, conversions[day], 100))
                        .toList());
    }
}
