package belieffirst.evidence.export;

import belieffirst.evidence.ad.Conversions;
import belieffirst.evidence.column.CustomEvents;
import belieffirst.evidence.column.EventColumns;
import belieffirst.evidence.column.ExportColumn;
import belieffirst.evidence.column.Layout;
import belieffirst.evidence.column.ResultKinds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A reader of the events that a row counts, in columns of their own or as its results, which the row says what they are. */
final class ConversionReader {

    private static final String PURCHASE = "purchase";

    private final Layout layout;
    private final CellReader cells;
    private final List<EventColumns> told;
    private final RecentCells<List<String>> kinds;

    ConversionReader(Layout layout, CellReader cells, CustomEvents custom) {
        this.layout = layout;
        this.cells = cells;
        this.told = EventColumns.in(layout);
        this.kinds = new RecentCells<>(kind -> ResultKinds.events(kind, custom));
    }

    /** A file without a column of purchases may say that its results are such. */
    @Nullable
    Long purchases(String[] row) {
        if (layout.has(ExportColumn.PURCHASES) || !layout.has(ExportColumn.RESULTS)) {
            return cells.count(row, ExportColumn.PURCHASES);
        }
        return results(row).contains(PURCHASE) ? cells.count(row, ExportColumn.RESULTS) : null;
    }

    /** The other events. A cell that cannot be read tells nothing of its event, and leaves the row as it is. */
    Conversions others(String[] row) {
        if (told.isEmpty() && layout.custom().isEmpty() && !layout.has(ExportColumn.RESULTS)) {
            return Conversions.NONE;
        }
        var counts = new HashMap<String, Long>();
        var values = new HashMap<String, BigDecimal>();
        told.forEach(event -> {
            put(counts, event.event(), count(row, event));
            put(values, event.event(), value(row, event));
        });
        layout.custom().forEach((event, place) -> put(counts, event, readable(() -> cells.conversions(row, place))));
        results(row).stream()
                .filter(event -> !event.equals(PURCHASE) && !isTold(event))
                .forEach(event -> put(counts, event, readable(() -> cells.count(row, ExportColumn.RESULTS))));
        return counts.isEmpty() ? Conversions.NONE : new Conversions(counts, values);
    }

    private List<String> results(String[] row) {
        return layout.has(ExportColumn.RESULTS) ? kinds.of(cells.text(row, ExportColumn.RESULT_INDICATOR)) : List.of();
    }

    /** Columns of its own say more than results do, which may be of something else. */
    private boolean isTold(String event) {
        return layout.custom().containsKey(event)
                || told.stream().anyMatch(columns -> columns.event().equals(event));
    }

    private @Nullable Long count(String[] row, EventColumns event) {
        var parts = new ArrayList<@Nullable Long>();
        event.parts().forEach(part -> parts.add(conversions(row, part)));
        return Conversions.one(conversions(row, event.all()), parts);
    }

    private @Nullable Long conversions(String[] row, ExportColumn column) {
        return readable(() -> cells.conversions(row, layout.place(column)));
    }

    private @Nullable BigDecimal value(String[] row, EventColumns event) {
        var column = event.value();
        return column == null || !layout.has(event.all()) ? null : readable(() -> cells.worth(row, column));
    }

    private static <T> @Nullable T readable(Supplier<@Nullable T> cell) {
        try {
            return cell.get();
        } catch (SkipReason.Unusable _) {
            return null;
        }
    }

    private static <T> void put(Map<String, T> told, String event, @Nullable T figure) {
        if (figure != null) {
            told.put(event, figure);
        }
    }
}
