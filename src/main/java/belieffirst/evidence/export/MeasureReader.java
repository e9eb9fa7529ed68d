package belieffirst.evidence.export;

import belieffirst.evidence.ad.Measures;
import belieffirst.evidence.ad.MetricLimits;
import belieffirst.evidence.column.ExportColumn;
import belieffirst.evidence.column.Layout;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reader of how people watched a video ad. A cell that cannot be read tells nothing, and leaves its row as it is. */
final class MeasureReader {

    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2}(?:[.,]\\d{1,3})?)");

    private final CellReader cells;
    private final boolean told;

    MeasureReader(Layout layout, CellReader cells) {
        this.cells = cells;
        this.told = layout.has(ExportColumn.VIDEO_PLAYS)
                || layout.has(ExportColumn.THRUPLAYS)
                || layout.has(ExportColumn.PLAY_TIME);
    }

    Measures read(String[] row) {
        return told
                ? new Measures(count(row, ExportColumn.VIDEO_PLAYS), count(row, ExportColumn.THRUPLAYS), seconds(row))
                : Measures.NONE;
    }

    /** Of a picture nothing is played: an empty cell says nothing here. */
    private @Nullable Long count(String[] row, ExportColumn column) {
        try {
            return cells.text(row, column).isEmpty() ? null : cells.count(row, column);
        } catch (SkipReason.Unusable _) {
            return null;
        }
    }

    private @Nullable BigDecimal seconds(String[] row) {
        var seconds = played(row);
        return seconds == null || seconds.signum() < 0 || seconds.compareTo(MetricLimits.SECONDS) > 0
                ? null
                : seconds.setScale(3, RoundingMode.HALF_EVEN);
    }

    /** A number of seconds, or minutes and seconds as on a clock. */
    private @Nullable BigDecimal played(String[] row) {
        var cell = cells.text(row, ExportColumn.PLAY_TIME);
        var clock = CLOCK.matcher(cell);
        if (clock.matches()) {
            var hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
            return BigDecimal.valueOf(hours * 3600 + Long.parseLong(clock.group(2)) * 60)
                    .add(new BigDecimal(clock.group(3).replace(',', '.')));
        }
        try {
            return cell.isEmpty() ? null : cells.number(row, ExportColumn.PLAY_TIME);
        } catch (SkipReason.Unusable _) {
            return null;
        }
    }
}
