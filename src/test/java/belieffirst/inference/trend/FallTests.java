package belieffirst.inference.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import belieffirst.inference.trend.Fall.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FallTests {

    private static final double CV_SQUARED = 0.04;
    private static final double SPEND = 200;

    /** A day's conversions at full strength. */
    private static final double FULL = 12;

    @Test
    void findsTheFallOfEachAdByItself() {
        var ads =
                List.of(ad("a", 0, day -> tired(day) / 2), ad("b", 0, FallTests::tired), ad("c", 0, FallTests::tired));

        assertThat(Slope.of(ads).perDay()).isCloseTo(Math.log(0.97), within(0.002));
        assertThat(Fall.of(ads, CV_SQUARED)).get().extracting(Fall::cause).isEqualTo(Cause.UNKNOWN);
    }

    /** The slope with the largest conditional likelihood, found by trying. */
    @Test
    void findsTheSlopeThatExplainsTheDaysBest() {
        var ads = List.of(ad("a", 0, day -> FULL - day % 5), ad("b", 3, day -> 6 - day / 8), ad("c", 5, day -> 9));
        var best = IntStream.rangeClosed(-2_000, 2_000)
                .mapToDouble(step -> step / 10_000.0)
                .boxed()
                .max((one, other) -> Double.compare(logLikelihood(ads, one), logLikelihood(ads, other)))
                .orElseThrow();

        assertThat(Slope.of(ads).perDay()).isCloseTo(best, within(1e-4));
    }

    @Test
    void saysThatAdsTireWhereNewOnesStartAfresh() {
        var ads = waves(day -> tired(day - 10));

        assertThat(Fall.of(ads, CV_SQUARED)).get().extracting(Fall::cause).isEqualTo(Cause.ADS);
    }

    @Test
    void saysThatTheBeliefTiresWhereNewAdsStartNoBetter() {
        var ads = waves(FallTests::tired);

        assertThat(Fall.of(ads, CV_SQUARED)).get().extracting(Fall::cause).isEqualTo(Cause.BELIEF);
    }

    @Test
    void tellsNoCauseWhereAdsDifferMoreThanTheyFell() {
        assertThat(Fall.of(waves(FallTests::tired), 0.5))
                .get()
                .extracting(Fall::cause)
                .isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void isSilentWhileNothingFalls() {
        var even = IntStream.range(0, 5)
                .mapToObj(ad -> ad("" + ad, 0, day -> FULL))
                .toList();
        var rising = IntStream.range(0, 5)
                .mapToObj(ad -> ad("" + ad, 0, day -> 4.0 + day))
                .toList();

        assertThat(Fall.of(even, CV_SQUARED)).isEmpty();
        assertThat(Fall.of(rising, CV_SQUARED)).isEmpty();
        assertThat(Fall.of(List.of(), CV_SQUARED)).isEmpty();
        assertThat(Fall.of(List.of(ad("a", 0, day -> 0)), CV_SQUARED)).isEmpty();
    }

    /** Days of an ad set go together, so that three have to agree. */
    @Test
    void needsSeveralAdSets() {
        var two = IntStream.range(0, 6)
                .mapToObj(ad -> ad("" + ad % 2, 0, FallTests::tired))
                .toList();
        var three = IntStream.range(0, 6)
                .mapToObj(ad -> ad("" + ad % 3, 0, FallTests::tired))
                .toList();

        assertThat(Fall.of(two, CV_SQUARED)).isEmpty();
        assertThat(Fall.of(three, CV_SQUARED)).isPresent();
    }

    @Test
    void isSilentWhereAdSetsContradictEachOther() {
        var ads = List.of(
                ad("a", 0, day -> tired(3 * day)), ad("b", 0, day -> tired(3 * day)), ad("c", 0, day -> 4.0 + day));

        assertThat(Fall.of(ads, CV_SQUARED)).isEmpty();
    }

    private static double tired(int day) {
        return FULL * Math.pow(0.97, day);
    }

    /** Eight ads from the first day on, and eight from the eleventh. */
    private static List<AdCourse> waves(IntToDoubleFunction second) {
        return Stream.concat(
                        IntStream.range(0, 8).mapToObj(ad -> ad("old " + ad, 0, FallTests::tired)),
                        IntStream.range(0, 8).mapToObj(ad -> ad("new " + ad, 10, second)))
                .toList();
    }

    private static AdCourse ad(String adSet, int start, IntToDoubleFunction conversions) {
        var days = new ArrayList<AdCourse.Day>();
        for (var day = start; day < 28; day++) {
            days.add(new AdCourse.Day(day, (int) Math.round(conversions.applyAsDouble(day)), SPEND));
        }
        return new AdCourse(adSet, days);
    }

    /** Of each ad's days, given its sum. */
    private static double logLikelihood(List<AdCourse> ads, double perDay) {
        var sum = 0.0;
        for (var ad : ads) {
            var whole = ad.days().stream()
                    .mapToDouble(day -> day.exposure() * Math.exp(perDay * day.day()))
                    .sum();
            for (var day : ad.days()) {
                sum += day.conversions() * Math.log(day.exposure() * Math.exp(perDay * day.day()) / whole);
            }
        }
        return sum;
    }
}
