package belieffirst.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belieffirst.kernel.Refusal;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvSplitterTests {

    @Test
    void keepsWhatQuotesHold() throws IOException {
        assertThat(rows("\"a,\"\"b\"\"\nc\",\"d\"e,f\"g\r\n\r\n,\n\"\""))
                .containsExactly(List.of("a,\"b\"\nc", "de", "f\"g"), List.of("", ""), List.of(""));
    }

    @Test
    void findsTheQuotesBehindAByteOrderMark() throws IOException {
        assertThat(rows("\uFEFF\"Ads, by day\",b\n")).containsExactly(List.of("Ads, by day", "b"));
    }

    @Test
    void keepsCellsThatLieAcrossItsPieces() throws IOException {
        var text = "x".repeat(100_000) + ",\"" + "y".repeat(200_000) + "\"\nz,z\n";

        assertThat(rows(text)).containsExactly(List.of("x".repeat(100_000), "y".repeat(200_000)), List.of("z", "z"));
    }

    @Test
    void refusesAFileThatEndsWithinQuotes() {
        assertThatThrownBy(() -> rows("a,b\nc,\"d\n"))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("it did not arrive whole");
    }

    /** Programs that write quotes without doubling them, and people who edit a file by hand, leave such cells. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Bed 5" wide",9       | Bed 5 wide"
            "Bed "wide", soft",9  | Bed wide"
            "a"b"c",9             | ab"c"
            "a" ,9                | `a `
            "a"b""c,9             | ab""c
            """)
    void readsOnBehindAClosingQuoteToTheNextSeparator(String row, String cell) throws IOException {
        assertThat(rows(row + "\nnext,1\n")).hasSize(2).first().satisfies(cells -> {
            assertThat(cells).first().isEqualTo(cell);
            assertThat(cells).last().isEqualTo("9");
        });
    }

    @Test
    void passesOverAByteOrderMarkAtTheBeginningOfAnyLine() throws IOException {
        assertThat(rows("a,b\n\uFEFF\"c,d\",e\r\n\r\n\uFEFF\n\uFEFFf,\uFEFFg\n"))
                .containsExactly(List.of("a", "b"), List.of("c,d", "e"), List.of("f", "\uFEFFg"));
    }

    @Test
    void refusesARowThatIsTooLongThoughEachOfItsCellsIsShort() {
        assertThatThrownBy(() -> rows("a,b\n" + "cell,".repeat(600_000) + "\n"))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("longer than a million characters");
    }

    /** Whatever the text is, as long as its quotes are closed and nothing follows them. */
    @Test
    void splitsAsAnotherReaderDoes() throws IOException {
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++) {
            var text = new StringBuilder("x,y\n");
            for (var piece = random.nextInt(20); piece > 0; piece--) {
                text.append(List.of("a", "é\"", " ", "\"\"", "\"b\"", "\"c\"\",d\"", "\"\r\n,e\"", "")
                                .get(random.nextInt(8)))
                        .append(List.of(",", "\n", "\r\n", "\r", "\n\n").get(random.nextInt(5)));
            }
            assertThat(rows(text.toString())).isEqualTo(others(text.toString()));
        }
    }

    @Test
    void readsWhatAWriterWrote() throws IOException {
        var random = new Random(8);
        for (var round = 0; round < 2_000; round++) {
            var written = Stream.generate(() -> cell(random)).limit(5).toList();
            var text = new StringWriter();
            var format = CsvWriter.builder()
                    .quoteStrategy(random.nextBoolean() ? QuoteStrategies.REQUIRED : QuoteStrategies.ALWAYS)
                    .lineDelimiter(random.nextBoolean() ? LineDelimiter.CRLF : LineDelimiter.LF);
            try (var writer = format.build(text)) {
                writer.writeRecord(written).writeRecord(written);
            }
            assertThat(rows(text.toString())).containsExactly(written, written);
        }
    }

    private static List<List<String>> rows(String text) throws IOException {
        var rows = new ArrayList<List<String>>();
        var splitter = new CsvSplitter(new StringReader(text), ',');
        for (var row = splitter.next(); row != null; row = splitter.next()) {
            rows.add(List.of(row));
        }
        return rows;
    }

    private static String cell(Random random) {
        var pieces = List.of("a", "\"", ",", "\r\n", "é", "\n", "\r", " ");
        return random.ints(random.nextInt(4), 0, pieces.size())
                .mapToObj(pieces::get)
                .collect(Collectors.joining());
    }

    private static List<List<String>> others(String text) {
        var format = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (var rows = format.ofCsvRecord(text).stream()) {
            return rows.map(CsvRecord::getFields).toList();
        }
    }
}
