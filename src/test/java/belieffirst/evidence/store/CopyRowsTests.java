package belieffirst.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.DailyResult;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Metrics;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyRowsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final CopyRows rows = new CopyRows();

    @Test
    void makesRoomForALineLongerThanAPiece() {
        var cell = "ü".repeat(200_000);
        rows.line(0, 0, line(null));
        rows.line(0, 0, line(cell));

        assertThat(new String(rows.last(), StandardCharsets.UTF_8)).contains(cell);
    }

    @Test
    void isWorthSendingOnceAPieceIsFull() {
        assertThat(rows.isWorthSending()).isFalse();

        rows.line(0, 0, line("x".repeat(1 << 16)));

        assertThat(rows.isWorthSending()).isTrue();
        assertThat(rows.take()).isNotEmpty();
        assertThat(rows.isWorthSending()).isFalse();
    }

    private static DailyResult line(@Nullable String more) {
        var names = new AdNames("", "1", "", "", "Ad", "");
        var terms = new MeasurementBasis("", "USD", "", "");
        var numbers = new Metrics(BigDecimal.ONE, null, null, null, null, null);
        return new DailyResult(names, DAY, DAY, "", terms, numbers, more);
    }
}
