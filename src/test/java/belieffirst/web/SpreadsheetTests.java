package belieffirst.web;

import static org.assertj.core.api.Assertions.assertThat;

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
}
