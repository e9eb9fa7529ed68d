package belieffirst.inference.trend;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.inference.trend.Fall.Cause;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bounds between causes of a fall, on ads of one day, whose rates and errors one can work out by hand. */
class WavesTests {

    /** A tenth a day, so that ten days later the middle of both answers is a factor of √e = 1.65. */
    private static final double STEEP = -0.1;

    /** A fiftieth a day: the middle is .1, and there must be half of the error of the difference or more. */
    private static final double GENTLE = -0.02;

    /** A fifth a day, for ads that differ as much as their mean. */
    private static final double STEEPER = -0.2;

    private static final int MANY = 100_000;

    @Test
    void asksWhetherNewAdsAreNearerToTheirOwnFirstDayOrToTheOthersToday() {
        assertThat(Waves.cause(waves(STEEP, 8, MANY, 8, 10, 1.60), STEEP, 0)).isEqualTo(Cause.BELIEF);
        assertThat(Waves.cause(waves(STEEP, 8, MANY, 8, 10, 1.70), STEEP, 0)).isEqualTo(Cause.ADS);
    }

    @Test
    void doesNotCareHowManyAdsEachWaveHas() {
        assertThat(Waves.cause(waves(STEEP, 2, MANY, 9, 10, 1.60), STEEP, 0.1)).isEqualTo(Cause.BELIEF);
        assertThat(Waves.cause(waves(STEEP, 2, MANY, 9, 10, 1.70), STEEP, 0.1)).isEqualTo(Cause.ADS);
        assertThat(Waves.cause(waves(STEEP, 9, MANY, 2, 10, 1.60), STEEP, 0.1)).isEqualTo(Cause.BELIEF);
        assertThat(Waves.cause(waves(STEEP, 9, MANY, 2, 10, 1.70), STEEP, 0.1)).isEqualTo(Cause.ADS);
    }

    @Test
    void takesAdsAWeekLaterForNewOnes() {
        assertThat(Waves.cause(waves(STEEP, 2, MANY, 2, 7, 2), STEEP, 0)).isEqualTo(Cause.ADS);
        assertThat(Waves.cause(waves(STEEP, 2, MANY, 2, 6, 2), STEEP, 0)).isEqualTo(Cause.UNKNOWN);
        assertThat(Waves.cause(waves(STEEP, 1, MANY, 2, 7, 2), STEEP, 0)).isEqualTo(Cause.UNKNOWN);
    }

    /** The first wave is whatever starts within the first week. */
    @Test
    void takesAdsWithinAWeekForOldOnes() {
        var early = Stream.of(ad(0, MANY, MANY), ad(6, MANY, MANY));

        assertThat(Waves.cause(Stream.concat(early, ads(2, 17, 4 * MANY, MANY)).toList(), STEEP, 0))
                .isEqualTo(Cause.ADS);
    }

    @Test
    void needsTwoAdsOfEachWave() {
        assertThat(Waves.cause(waves(STEEP, 1, MANY, 5, 10, 2), STEEP, 0)).isEqualTo(Cause.UNKNOWN);
        assertThat(Waves.cause(waves(STEEP, 5, MANY, 1, 10, 2), STEEP, 0)).isEqualTo(Cause.UNKNOWN);
        assertThat(Waves.cause(waves(STEEP, 2, MANY, 2, 10, 2), STEEP, 0)).isEqualTo(Cause.ADS);
    }

    /** Half of √(1/48 + 1/48) is .102, of √(1/52 + 1/52) .098. */
    @Test
    void needsConversionsThatTellBothAnswersApart() {
        assertThat(Waves.cause(known(2, 24, 0), GENTLE, 0)).isEqualTo(Cause.UNKNOWN);
        assertThat(Waves.cause(known(2, 26, 0), GENTLE, 0)).isEqualTo(Cause.BELIEF);
    }

    /** Four ads of 25 conversions each: half of √(2 (cv² + 1/25) / 4) is .1 where cv² is .04. */
    @Test
    void needsAdsThatDifferLessThanBothAnswersDo() {
        assertThat(Waves.cause(known(4, 25, 0), GENTLE, 0.042)).isEqualTo(Cause.UNKNOWN);
        assertThat(Waves.cause(known(4, 25, 0), GENTLE, 0.038)).isEqualTo(Cause.BELIEF);
    }

    /** Where ads differ, what one ad of many conversions does is little more than what one of few does: the middle is e = 2.7. */
    @Test
    void countsAdsAndNotConversionsWhereAdsDiffer() {
        assertThat(Waves.cause(oldAnd(young(MANY, 1), young(500, 5)), STEEPER, 1))
                .isEqualTo(Cause.ADS);
        assertThat(Waves.cause(oldAnd(young(MANY, 4), young(100, 1)), STEEPER, 1))
                .isEqualTo(Cause.BELIEF);
    }

    @Test
    void countsConversionsWhereAdsDoNotDiffer() {
        assertThat(Waves.cause(oldAnd(young(MANY, 1), young(500, 5)), STEEPER, 0))
                .isEqualTo(Cause.BELIEF);
        assertThat(Waves.cause(oldAnd(young(MANY, 4), young(100, 1)), STEEPER, 0))
                .isEqualTo(Cause.ADS);
    }

    /** Ads that sold nothing at first start no better than the others are. */
    @Test
    void takesNewAdsThatSellNothingForNoFreshStart() {
        assertThat(Waves.cause(
                        Stream.concat(ads(2, 0, 100, 100), ads(2, 10, 0, 100)).toList(), STEEP, 0.01))
                .isNotEqualTo(Cause.ADS);
    }

    @Test
    void doesNotCareFromWhichDayDaysAreCounted() {
        assertThat(Waves.cause(known(4, 25, 20_000), GENTLE, 0.042)).isEqualTo(Cause.UNKNOWN);
        assertThat(Waves.cause(known(4, 25, 20_000), GENTLE, 0.038)).isEqualTo(Cause.BELIEF);
    }

    /** Two waves, the second so many days later and so many times as good as a fall of the calendar would leave it. */
    private static List<AdCourse> waves(double perDay, int old, int conversions, int young, int later, double times) {
        var exposure = conversions / (times * Math.exp(perDay * later));
        return Stream.concat(ads(old, 0, conversions, conversions), ads(young, later, conversions, exposure))
                .toList();
    }

    /** Two waves ten days apart of so many ads with so many conversions each, of which the second starts no better. */
    private static List<AdCourse> known(int ads, int conversions, int first) {
        return Stream.concat(
                        ads(ads, first, conversions, 100),
                        ads(ads, first + 10, conversions, 100 / Math.exp(10 * GENTLE)))
                .toList();
    }

    private static List<AdCourse> oldAnd(AdCourse... young) {
        return Stream.concat(ads(2, 0, MANY, MANY), Stream.of(young)).toList();
    }

    /** An ad of the tenth day, so many times as good as a steeper fall of the calendar would leave it. */
    private static AdCourse young(int conversions, double times) {
        return ad(10, conversions, conversions / (times * Math.exp(10 * STEEPER)));
    }

    private static Stream<AdCourse> ads(int count, int start, int conversions, double exposure) {
        return IntStream.range(0, count).mapToObj(ad -> ad(start, conversions, exposure));
    }

    private static AdCourse ad(int start, int conversions, double exposure) {
        return new AdCourse("any", List.of(new AdCourse.Day(start, conversions, exposure)));
    }
}
