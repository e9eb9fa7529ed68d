package belieffirst.wizard.angle;

import belieffirst.kernel.Refusal;
import belieffirst.wizard.StepInput;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifiers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The angles copied from a spreadsheet: a line each, with name, belief and explanation in cells. */
public final class PastedAngles {

    private static final int MOST = 30;

    private PastedAngles() {}

    /** What stands in a field, for a look before anything is added; empty while it makes no sense. */
    public static List<Row> preview(StepInput typed) {
        try {
            return typed.text("pasted").isEmpty() ? List.of() : in(typed.text("pasted"));
        } catch (Refusal.Invalid _) {
            return List.of();
        }
    }

    static List<Row> in(String pasted) {
        var rows = Stream.of('\t', ';', ',')
                .map(separator -> read(pasted, separator))
                .max(Comparator.comparingLong(PastedAngles::fitting))
                .orElseThrow();
        var found = rows.stream()
                .map(Row::of)
                .filter(row -> !row.isHeading() && !row.isBlank())
                .toList();
        if (found.isEmpty() || found.size() > MOST) {
            throw new Refusal.Invalid(
                    Map.of("pasted", "Paste 1 to 30 lines: name, belief and explanation in columns."));
        }
        return found;
    }

    /** How well rows fit three columns: what separates them is found out by trying. */
    private static long fitting(List<CsvRecord> rows) {
        return rows.stream()
                .mapToInt(CsvRecord::getFieldCount)
                .mapToLong(cells -> cells == 3 ? 2 : cells == 2 ? 1 : 0)
                .sum();
    }

    /** One row more than a heading and the most angles need; no rows when the lines make no sense with this separator. */
    private static List<CsvRecord> read(String pasted, char separator) {
        var format = CsvReader.builder()
                .fieldSeparator(separator)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        var trimmed = CsvRecordHandler.of(cells -> cells.fieldModifier(FieldModifiers.TRIM));
        try (var rows = format.build(trimmed, pasted).stream()) {
            return rows.limit(MOST + 2).toList();
        } catch (CsvParseException _) {
            return List.of();
        }
    }

    /** The parts of one pasted angle. */
    public record Row(String name, String belief, String explanation) {

        static Row of(StepInput typed) {
            return new Row(typed.text("name"), typed.text("belief_statement"), typed.text("explanation"));
        }

        private static Row of(CsvRecord cells) {
            return new Row(cell(cells, 0), cell(cells, 1), cell(cells, 2));
        }

        private boolean isHeading() {
            return Stream.of("name", "angle").anyMatch(name::equalsIgnoreCase)
                    && belief.toLowerCase(Locale.ROOT).startsWith("belief");
        }

        private boolean isBlank() {
            return (name + belief + explanation).isBlank();
        }

        private static String cell(CsvRecord cells, int place) {
            return place < cells.getFieldCount() ? cells.getField(place) : "";
        }
    }
}
