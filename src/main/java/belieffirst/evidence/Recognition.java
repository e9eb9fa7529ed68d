package belieffirst.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we took a file for, before anything of it is kept.
 *
 * @param format its encoding and separator, in a few words
 * @param columns every column, with what we take it for
 * @param sample its first rows, as they stand in the file
 */
public record Recognition(String format, Style style, List<Seen> columns, List<List<String>> sample, Counted counted) {

    private static final int CELL = 80;

    static Recognition of(String format, Survey survey) {
        return new Recognition(
                format,
                survey.style(),
                columns(survey.layout()),
                survey.sample().stream()
                        .map(row -> row.stream().map(Recognition::brief).toList())
                        .toList(),
                survey.tally().counted());
    }

    private static List<Seen> columns(Layout layout) {
        var columns = new ArrayList<Seen>();
        for (var place = 0; place < layout.headers().size(); place++) {
            columns.add(new Seen(brief(layout.headers().get(place)), meaning(layout, place)));
        }
        return columns;
    }

    private static String meaning(Layout layout, int place) {
        for (var known : layout.places().entrySet()) {
            if (known.getValue() == place) {
                return known.getKey().label();
            }
        }
        if (layout.rates().contains(place)) {
            return Seen.RATE;
        }
        return layout.kept().contains(place) ? Seen.KEPT : Seen.PASSED_OVER;
    }

    private static String brief(String cell) {
        var plain = cell.replace("\0", "");
        return plain.length() <= CELL ? plain : plain.substring(0, CELL) + "…";
    }

    public List<Seen> unknown() {
        return columns.stream()
                .filter(column -> column.means().equals(Seen.KEPT))
                .toList();
    }

    /**
     * A column.
     *
     * @param means what we take it for
     */
    public record Seen(String header, String means) {

        static final String KEPT = "Kept as it is";
        static final String RATE = "Computed anew";
        static final String PASSED_OVER = "Passed over";
    }

    /**
     * What it holds.
     *
     * @param ranges rows that speak of several days at once
     * @param shortened rows whose ad id a spreadsheet shortened
     * @param spend by currency
     */
    public record Counted(
            long rows,
            long used,
            long ranges,
            long shortened,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Map<String, BigDecimal> spend,
            List<Left> left) {}

    /**
     * Rows that are left out.
     *
     * @param row the first of them, counted from the row under the headers
     */
    public record Left(LeftOut why, long count, long row) {}
}
