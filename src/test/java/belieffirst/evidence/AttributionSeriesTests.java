package belieffirst.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.ad.AdDay;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Metrics;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Days under one attribution setting, and what a change in mid-test does to them. */
class AttributionSeriesTests {

    private static final String CLICK = "7-day click";
    private static final String VIEW = "7-day click or 1-day view";

    @Test
    void isAllDaysWhereNothingChanged() {
        var days = days("A 1 " + CLICK, "A 2 " + CLICK, "B 2 ");

        assertThat(AttributionSeries.of(days)).isEqualTo(new AttributionSeries(days, null));
    }

    @Test
    void beginsOnTheDayOfTheChange() {
        var days = days("A 1 " + VIEW, "B 1 " + VIEW, "A 2 " + VIEW, "A 3 " + CLICK, "B 4 " + CLICK, "B 5 ");

        var series = AttributionSeries.of(days);

        assertThat(series.days()).isEqualTo(days.subList(3, 6));
        var change = new AttributionSeries.Change(day(3), VIEW, CLICK);
        assertThat(series.change()).isEqualTo(change);
        assertThat(change.sentence())
                .isEqualTo(
                        "The attribution setting changed from 7-day click or 1-day view to 7-day click on 2026-11-03."
                                + " Days before that are another series and do not count.");
    }

    @Test
    void isTheLatestOfSeveral() {
        var series = AttributionSeries.of(days("A 1 " + VIEW, "A 2 1-day click", "A 3 " + CLICK));

        assertThat(series.days()).hasSize(1);
        assertThat(series.change()).isEqualTo(new AttributionSeries.Change(day(3), "1-day click, " + VIEW, CLICK));
    }

    @Test
    void doesNotSplitWhatRanSideBySide() {
        var adByAd = days("A 1 " + VIEW, "B 1 " + CLICK, "A 2 " + VIEW, "B 2 " + CLICK);
        var oneAdLater = days("A 1 " + VIEW, "B 1 " + CLICK, "A 2 " + CLICK, "B 2 " + CLICK);
        var backAgain = days("A 1 " + CLICK, "A 2 " + VIEW, "A 3 " + CLICK);

        var lastAdAlone = days("A 1 " + VIEW, "B 1 " + VIEW, "C 1 " + VIEW, "A 2 " + CLICK);

        for (var days : List.of(adByAd, oneAdLater, backAgain, lastAdAlone)) {
            assertThat(AttributionSeries.of(days)).isEqualTo(new AttributionSeries(days, null));
        }
    }

    @Test
    void isNotSplitByDaysThatTellNoSetting() {
        var days = days("A 1 ", "A 2 " + CLICK, "A 3 ");

        assertThat(AttributionSeries.of(days).change()).isNull();
        assertThat(AttributionSeries.of(days("A 1 ")).change()).isNull();
        assertThat(AttributionSeries.of(List.of()).days()).isEmpty();
    }

    private static List<AdDay> days(String... told) {
        return Arrays.stream(told)
                .map(words -> words.split(" ", 3))
                .map(words -> new AdDay(
                        new AdDay.Ad(1, words[0], new UUID(0, 1), new UUID(0, 2)),
                        day(Integer.parseInt(words[1])),
                        new MeasurementBasis("", "USD", words[2], ""),
                        new Metrics(BigDecimal.TEN, 9L, null, null, 1L, BigDecimal.ONE)))
                .toList();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }
}
