package belieffirst.evidence.export;

import belieffirst.evidence.column.Cells;
import belieffirst.evidence.column.ExportNotation;
import belieffirst.evidence.column.Layout;
import belieffirst.kernel.CountedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file as it was recognized, before anything of it is kept.
 *
 * @param format its encoding and separator, in a few words
 * @param columns every column, with what we take it for
 * @param untold rows that cost money and tell of no event; null where that was not looked at
 * @param shared ids under which ads with different codes came; null where that was not looked at
 * @param lacking events of the plans whose ads are in it that not every row with spend tells of
 * @param sample its first rows, as they stand in the file
 */
public record FileRecognition(
        String format,
        ExportNotation style,
        List<SeenColumn> columns,
        List<List<String>> sample,
        RowCounts counted,
        @Nullable Long untold,
        @Nullable Long shared,
        List<ToldEvents.Untold> lacking) {

    /** Of imports before it was looked at, nothing is known to lack. */
    public FileRecognition {
        lacking = Objects.requireNonNullElse(lacking, List.of());
    }

    private static final int CELL = 80;

    static FileRecognition of(String format, FileSurvey survey) {
        return new FileRecognition(
                format,
                survey.style(),
                columns(survey.layout()),
                survey.sample().stream()
                        .map(row -> row.stream().map(FileRecognition::brief).toList())
                        .toList(),
                survey.tally().counted(),
                survey.tally().told().silent(),
                survey.sharedIds(),
                List.of());
    }

    /** The same, where it lacks these events. */
    public FileRecognition lacking(List<ToldEvents.Untold> events) {
        return new FileRecognition(format, style, columns, sample, counted, untold, shared, events);
    }

    /** Whether rows tell of no event, and no plan is known that says which one it counts. */
    public boolean tellsOfNothing() {
        return lacking.isEmpty() && untold != null && untold > 0;
    }

    private static List<SeenColumn> columns(Layout layout) {
        var columns = new ArrayList<SeenColumn>();
        for (var place = 0; place < layout.headers().size(); place++) {
            columns.add(new SeenColumn(brief(layout.headers().get(place)), meaning(layout, place)));
        }
        return columns;
    }

    private static String meaning(Layout layout, int place) {
        for (var known : layout.places().entrySet()) {
            if (known.getValue() == place) {
                return known.getKey().label();
            }
        }
        for (var custom : layout.custom().entrySet()) {
            if (custom.getValue() == place) {
                return "Conversions “%s”".formatted(custom.getKey().substring(CountedEvent.CUSTOM.length()));
            }
        }
        if (layout.rates().contains(place)) {
            return SeenColumn.RATE;
        }
        return layout.kept().contains(place) ? SeenColumn.KEPT : SeenColumn.IGNORED;
    }

    private static String brief(String cell) {
        var plain = Cells.shown(cell.replace("\0", ""));
        return plain.length() <= CELL ? plain : plain.substring(0, CELL) + "…";
    }

    public List<SeenColumn> unknown() {
        return columns.stream()
                .filter(column -> column.means().equals(SeenColumn.KEPT))
                .toList();
    }
}
