package belieffirst.verdict.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import belieffirst.evidence.PlanEvidence;
import belieffirst.evidence.ad.AdDay;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Metrics;
import belieffirst.inference.trend.AdCourse;
import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Id;
import belieffirst.verdict.rule.AdResult;
import belieffirst.verdict.rule.AngleResult;
import belieffirst.verdict.rule.LearningPhase;
import belieffirst.verdict.rule.MixedMeasurement;
import belieffirst.verdict.rule.PlanResult;
import belieffirst.verdict.rule.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaturedResultsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final MeasurementBasis TERMS = new MeasurementBasis("", "USD", "", "");
    private static final PlannedArm ONE = new PlannedArm(new UUID(0, 1), 0, "One", List.of("A", "B"));
    private static final PlannedArm OTHER = new PlannedArm(new UUID(0, 2), 0, "Other", List.of("C"));
    private static final PlannedAds PLANNED = new PlannedAds(List.of(ONE, OTHER), Map.of());

    @Test
    void countOnlyDaysOlderThanThree() {
        var result = of(day("A", 3, 50, 5L), day("A", 4, 20, 2L));

        assertThat(result.angles().getFirst().ads().getFirst()).isEqualTo(new AdResult(2, 80, 20, 20));
        assertThat(result.window()).isEqualTo(new Window(1, 1, 28));
    }

    @Test
    void addUpWhatEachAdDidInThePlansOrder() {
        var angles = of(day("B", 4, 20, 2L), day("B", 5, 30, 3L), day("C", 5, 10, 1L))
                .angles();

        assertThat(angles.get(0).ads()).extracting(AdResult::conversions).containsExactly(0, 5);
        assertThat(angles.get(0).ads()).extracting(AdResult::spend).containsExactly(0.0, 50.0);
        assertThat(angles.get(0).ads()).extracting(AdResult::revenue).containsExactly(0.0, 200.0);
        assertThat(angles.get(0).plannedWeight()).isEqualTo(2);
        assertThat(angles.get(1).ads()).extracting(AdResult::conversions).containsExactly(1);
    }

    @Test
    void keepSpendApartWhoseConversionsNobodyTold() {
        var ad = of(day("A", 4, 20, null), day("A", 5, 30, 3L))
                .angles()
                .getFirst()
                .ads()
                .getFirst();

        assertThat(ad).isEqualTo(new AdResult(3, 120, 50, 30, 20, false, null, null));
        assertThat(ad.isTold()).isFalse();
    }

    @Test
    void missTheValueOnlyWhereSomethingCouldHaveOne() {
        assertThat(ad(new Metrics(BigDecimal.ZERO, 0L, null, null, 0L, null)).valued())
                .isTrue();
        assertThat(ad(new Metrics(BigDecimal.TEN, 9L, null, null, 0L, null)).valued())
                .isFalse();
        assertThat(ad(new Metrics(BigDecimal.ZERO, 9L, null, null, 1L, null)).valued())
                .isFalse();
    }

    /** What is bought on a good day counts for less, since it was a good day for every angle. */
    @Test
    void weighDaysByHowManyBoughtOnThem() {
        var ads = of(day("A", 4, 100, 40L), day("B", 5, 100, 10L))
                .angles()
                .getFirst()
                .ads();
        double good = ads.get(0).exposure(), bad = ads.get(1).exposure();

        assertThat(good + bad).isCloseTo(200, within(1e-9));
        assertThat(good / bad).isCloseTo((40 + 20) / (10 + 20.0), within(1e-9));
    }

    @Test
    void countDaysOnWhichNothingRanTowardsTheEnd() {
        assertThat(of(days("A", 4, 10)).window()).isEqualTo(new Window(7, 7, 28));
        assertThat(of(Stream.concat(Stream.of(days("A", 4, 9)), Stream.of(day("A", 11, 10, 1L)))
                                .toArray(AdDay[]::new))
                        .window())
                .isEqualTo(new Window(7, 8, 28));
        assertThat(of(days("A", 28, 31)).window().ended()).isTrue();
        assertThat(of(days("A", 28, 30)).window().ended()).isFalse();
    }

    @Test
    void knowWhereEachAdRuns() {
        var planned = new PlannedAds(List.of(ONE, OTHER), Map.of("A", new AdPlace("left", "Video")));
        var ads = MaturedResults.of(planned, evidence(day("A", 4, 20, 2L)), TODAY, 28, Set.of())
                .angles()
                .getFirst()
                .ads();

        assertThat(ads).extracting(AdResult::adSet).containsExactly("left", null);
        assertThat(ads).extracting(AdResult::template).containsExactly("Video", null);
    }

    /** Without the days on which nothing was spent, or nothing was told. */
    @Test
    void followEachAdOverItsSettledDays() {
        var planned = new PlannedAds(List.of(ONE, OTHER), Map.of("A", new AdPlace("left", null)));
        var evidence = evidence(
                day("A", 5, 30, 3L),
                day("A", 4, 20, 2L),
                day("A", 3, 20, 2L),
                day("B", 4, 20, null),
                day("C", 4, 0, 0L));
        var angles = MaturedResults.of(planned, evidence, TODAY, 28, Set.of()).angles();
        var fourAgo = Math.toIntExact(TODAY.toEpochDay()) - 4;

        assertThat(angles.getFirst().courses())
                .containsExactly(new AdCourse(
                        "left", List.of(new AdCourse.Day(fourAgo - 1, 3, 30), new AdCourse.Day(fourAgo, 2, 20))));
        assertThat(angles.getLast().courses()).isEmpty();
    }

    @Test
    void endLearningByConversionsOfTheLastWeekOrSayThatItIsLimited() {
        assertThat(learning(day("A", 1, 10, 30L), day("B", 7, 10, 20L))).isEqualTo(LearningPhase.LEARNED);
        assertThat(learning(day("A", 1, 10, 30L), day("B", 8, 10, 20L))).isEqualTo(LearningPhase.LEARNING);
        assertThat(learning(day("A", 1, 10, 30L), day("C", 7, 10, 20L))).isEqualTo(LearningPhase.LEARNING);
        assertThat(learning(days("A", 4, 10))).isEqualTo(LearningPhase.LIMITED);
    }

    @Test
    void rememberWhatWasKilledByItsKey() {
        var evidence = evidence(day("A", 4, 20, 2L));
        var angles = MaturedResults.of(PLANNED, evidence, TODAY, 28, Set.of(OTHER.key()))
                .angles();

        assertThat(angles).extracting(AngleResult::killed).containsExactly(false, true);
    }

    @Test
    void sayWhatWasMeasuredInSeveralWays() {
        assertThat(mixed(TERMS, new MeasurementBasis("", "EUR", "", ""))).containsExactly(MixedMeasurement.CURRENCY);
        assertThat(mixed(
                        new MeasurementBasis("", "USD", "7-day click", ""),
                        new MeasurementBasis("", "USD", "1-day click", "")))
                .containsExactly(MixedMeasurement.ATTRIBUTION_SETTING);
        assertThat(mixed(new MeasurementBasis("", "USD", "", "SALES"), new MeasurementBasis("", "USD", "", "TRAFFIC")))
                .containsExactly(MixedMeasurement.GOAL);
        assertThat(mixed(new MeasurementBasis("123", "USD", "", ""), new MeasurementBasis("456", "USD", "", "")))
                .containsExactly(MixedMeasurement.GOAL);
        assertThat(mixed(TERMS, new MeasurementBasis("123", "USD", "7-day click", "SALES")))
                .isEmpty();
    }

    @Test
    void neverCountBeyondABillion() {
        var ad = of(day("A", 4, 1, Long.MAX_VALUE), day("A", 5, 1, 1_000_000_000L))
                .angles()
                .getFirst()
                .ads()
                .getFirst();

        assertThat(ad.conversions()).isEqualTo(1_000_000_000);
    }

    private static PlanResult of(AdDay... days) {
        return MaturedResults.of(PLANNED, evidence(days), TODAY, 28, Set.of());
    }

    private static AdResult ad(Metrics numbers) {
        return of(day("A", 4, TERMS, numbers)).angles().getFirst().ads().getFirst();
    }

    private static LearningPhase learning(AdDay... days) {
        return of(days).angles().getFirst().learning();
    }

    private static Set<MixedMeasurement> mixed(MeasurementBasis one, MeasurementBasis other) {
        var numbers = new Metrics(BigDecimal.TEN, 9L, null, null, 1L, BigDecimal.ONE);
        return of(day("A", 4, one, numbers), day("A", 4, other, numbers)).mixed();
    }

    private static PlanEvidence evidence(AdDay... days) {
        return new PlanEvidence(new Id<>(new UUID(0, 3)), CountedEvent.PURCHASE, List.of(days), null, List.of());
    }

    private static AdDay[] days(String code, int latest, int earliest) {
        return IntStream.rangeClosed(latest, earliest)
                .mapToObj(ago -> day(code, ago, 10, 1L))
                .toArray(AdDay[]::new);
    }

    /** A purchase is worth 40. */
    private static AdDay day(String code, int ago, int spend, @Nullable Long purchases) {
        var value = purchases == null ? null : BigDecimal.valueOf(Math.min(purchases, 1_000) * 40);
        return day(code, ago, TERMS, new Metrics(BigDecimal.valueOf(spend), 9L, null, null, purchases, value));
    }

    private static AdDay day(String code, int ago, MeasurementBasis terms, Metrics numbers) {
        return new AdDay(new AdDay.Ad(1, code, new UUID(0, 1), new UUID(0, 4)), TODAY.minusDays(ago), terms, numbers);
    }
}
