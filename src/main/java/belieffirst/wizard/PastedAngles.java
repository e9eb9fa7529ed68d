package belieffirst.wizard;

import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Angles copied from a spreadsheet: a line each, with name, belief and explanation in cells. */
final class PastedAngles {

    private static final int MOST = 30;

    private PastedAngles() {}

    static List<Row> in(String pasted) {
        try (var rows = format(pasted).parse(new StringReader(pasted))) {
            var found = rows.stream()
                    .limit(MOST + 1)
                    .map(Row::of)
                    .filter(row -> !row.isHeading())
                    .toList();
            if (found.isEmpty() || found.size() > MOST) {
                throw new Refusal.Invalid(
                        Map.of("pasted", "Paste 1 to 30 lines: name, belief and explanation in columns."));
            }
            return found;
        } catch (IOException | IllegalStateException | UncheckedIOException _) {
            throw new Refusal.Invalid(
                    Map.of("pasted", "These lines cannot be read: copy the cells from the spreadsheet again."));
        }
    }

    private static CSVFormat format(String pasted) {
        var semicolons = pasted.indexOf(';') >= 0 && pasted.indexOf(',') < 0;
        var separator = pasted.indexOf('\t') >= 0 ? '\t' : semicolons ? ';' : ',';
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
    }

    /** What makes an angle. */
    record Row(String name, String belief, String explanation) {

        static Row of(Typed typed) {
            return new Row(typed.text("name"), typed.text("belief_statement"), typed.text("explanation"));
        }

        private static Row of(CSVRecord cells) {
            return new Row(cell(cells, 0), cell(cells, 1), cell(cells, 2));
        }

        private boolean isHeading() {
            return Stream.of("name", "angle").anyMatch(name::equalsIgnoreCase)
                    && belief.toLowerCase(Locale.ROOT).startsWith("belief");
        }

        private static String cell(CSVRecord cells, int place) {
            return place < cells.size() ? cells.get(place) : "";
        }
    }
}
