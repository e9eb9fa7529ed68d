package belieffirst.evidence.column;

import java.util.List;

/** The row of headers, which stands first or below a few lines of title. */
public final class HeaderRow {

    public static final int SEARCHED = 20;

    /** From here on nothing that we need is missing. */
    public static final int WHOLE = 1_000;

    private HeaderRow() {}

    /** How many headers of the best of these rows we know. */
    public static int known(List<List<String>> rows) {
        return rows.stream().mapToInt(row -> layout(row).known()).max().orElse(0);
    }

    /** How well we know the table under the best row of headers; 0 where there is none. */
    public static int table(List<List<String>> rows) {
        return rows.stream()
                .map(HeaderRow::layout)
                .filter(HeaderRow::is)
                .mapToInt(layout -> layout.known() + (layout.missing().isEmpty() ? WHOLE : 0))
                .max()
                .orElse(0);
    }

    /** Whether this is a row of headers: it says which ad, and something of it. */
    public static boolean is(Layout layout) {
        return layout.known() >= 2
                && (layout.has(ExportColumn.AD_NAME)
                        || layout.has(ExportColumn.AD_ID)
                        || layout.has(ExportColumn.SPEND));
    }

    /** What a row says if it is one of headers. */
    public static Layout layout(List<String> row) {
        return Layout.of(row.stream().map(String::strip).toList());
    }
}
