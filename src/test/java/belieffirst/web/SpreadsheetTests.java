package belieffirst.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=x"})
    void runNoCellAsAFormula(String cell) {
        assertThat(Spreadsheet.cell(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {"Wonder Paws, Wonder Paws", "1-2, 1-2", "'', ''", "nothing, ''"})
    void leaveOtherCellsAsTheyAre(String cell, String kept) {
        assertThat(Spreadsheet.cell(cell)).isEqualTo(kept);
    }

    @Test
    void putCellsInQuotesWhoseSignsOrEdgesAReaderWouldTakeForSomethingElse() throws IOException {
        var text = new StringWriter();
        try (var rows = Spreadsheet.rows(text)) {
            rows.writeRecord("code", "a,b", "a\"b", "a\nb", "a\rb", "");
            rows.writeRecord(Arrays.asList("Größe", " a", "a ", "#a", "!a", null, "a;b#c|d\te"));
        }

        assertThat(text.toString().split("(?<=\r\n)"))
                .containsExactly(
                        "code,\"a,b\",\"a\"\"b\",\"a\nb\",\"a\rb\",\r\n",
                        "Größe,\" a\",\"a \",\"#a\",\"!a\",,a;b#c|d\te\r\n");
    }
}
