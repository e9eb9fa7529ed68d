package belieffirst.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

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

    /** Whatever the text is, as long as its quotes are closed. */
    @Test
    void splitsAsTheReaderOfAnyCsvDoes() throws IOException {
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++) {
            var text = new StringBuilder("x,y\n");
            for (var piece = random.nextInt(20); piece > 0; piece--) {
                text.append(List.of("a", "é", ",", "\n", "\r\n", "\"\"", "\"b\"", "\"c\"\",d\"", " ")
                        .get(random.nextInt(9)));
            }
            assertThat(rows(text.toString())).isEqualTo(others(text.toString()));
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

    private static List<List<String>> others(String text) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setTrailingData(true).get();
        try (var parser = format.parse(new StringReader(text))) {
            return parser.stream().map(row -> List.of(row.values())).toList();
        }
    }
}
