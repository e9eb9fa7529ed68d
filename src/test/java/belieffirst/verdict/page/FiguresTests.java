package belieffirst.verdict.page;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.ad.AdDay;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Metrics;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void addUpWhatWasTold() {
        var figures = Figures.of(List.of(day(0, "USD", "30.00", 2L, "80.00"), day(1, "USD", "10.00", 0L, null)));

        assertThat(figures.spent()).isEqualTo("40.00");
        assertThat(figures.brought()).isEqualTo("2");
        assertThat(figures.cost()).isEqualTo("20.00");
        assertThat(figures.roas()).isEqualTo("2.00");
        assertThat(figures.clickRate()).isEqualTo("2.00%");
        assertThat(figures.shareOf(figures.plus(figures))).isEqualTo("50%");
    }

    @Test
    void giveNoCostToWhatBroughtNothing() {
        var figures = Figures.of(List.of(day(0, "USD", "30.00", 0L, null)));

        assertThat(figures.cpa()).isNull();
        assertThat(figures.cost()).isEqualTo("–");
        assertThat(figures.brought()).isEqualTo("0");
    }

    @Test
    void keepUnknownWhatADayDidNotTell() {
        var figures = Figures.of(List.of(day(0, "USD", "30.00", 2L, null), day(1, "USD", "10.00", null, null)));

        assertThat(figures.brought()).isEqualTo("not reported");
        assertThat(figures.cost()).isEqualTo("–");
        assertThat(figures.roas()).isEqualTo("–");
    }

    /** A day that told nothing may have sold much. */
    @Test
    void knowNoReturnWhereADayToldNothing() {
        var figures = Figures.of(List.of(day(0, "USD", "50.00", 4L, "200.00"), day(1, "USD", "50.00", null, null)));

        assertThat(figures.roas()).isEqualTo("–");
    }

    @Test
    void neverAddMoneyOfTwoCurrencies() {
        var figures = Figures.of(List.of(day(0, "USD", "30.00", 2L, null), day(1, "EUR", "30.00", 2L, null)));

        assertThat(figures.spent()).isEqualTo("–");
        assertThat(figures.cost()).isEqualTo("–");
        assertThat(figures.shareOf(figures)).isEqualTo("–");
    }

    @Test
    void followTheCostOverThreeDaysAndMarkWhatIsNotSettled() {
        var days = List.of(
                day(0, "USD", "30.00", 0L, null),
                day(1, "USD", "30.00", 2L, null),
                day(2, "USD", "30.00", 1L, null),
                day(3, "USD", "30.00", 3L, null));

        var points = TrendPoint.of(days, FIRST.plusDays(3));

        assertThat(points)
                .containsExactly(
                        new TrendPoint(FIRST.plusDays(1), new BigDecimal("30.00"), true),
                        new TrendPoint(FIRST.plusDays(2), new BigDecimal("30.00"), true),
                        new TrendPoint(FIRST.plusDays(3), new BigDecimal("15.00"), false));
    }

    static AdDay day(int after, String currency, String spend, @Nullable Long purchases, @Nullable String value) {
        return new AdDay(
                new AdDay.Ad(1, "WP~001~01~KV", new UUID(0, 1), new UUID(0, 2)),
                FIRST.plusDays(after),
                new MeasurementBasis("", currency, "", ""),
                new Metrics(
                        new BigDecimal(spend),
                        1000L,
                        null,
                        20L,
                        purchases,
                        value == null ? null : new BigDecimal(value)));
    }
}
