package belieffirst.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.ad.ResultScope;
import belieffirst.evidence.export.Export;
import belieffirst.evidence.export.FileRecognition;
import belieffirst.evidence.export.SeenColumn;
import belieffirst.evidence.export.SkipReason;
import belieffirst.evidence.export.SkippedRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as they come, one for each trap that they set. */
class ExportTests {

    @TempDir
    @Nullable
    Path folder;

    @Test
    void readsSpanishWithAByteOrderMarkAndCommasInNames() throws IOException {
        var export = read("spanish-with-mark.csv");

        assertThat(export.rows())
                .containsExactly("0 2026-11-01 12.5 1834 1502 31 2 79.8", "1 2026-11-01 3.05 410 390 6 0 0");
        assertThat(export.ads())
                .containsExactly(
                        "120210000000000017 WP-014 | La señal | Escalera | WP~014~07~QX",
                        "120210000000000018 Nota, en la nevera");
        assertThat(export.terms()).containsExactly("EUR 7 días después del clic o 1 día después de ver");
    }

    @Test
    void readsJapaneseInShiftJis() throws IOException {
        var export = read("japanese-shift-jis.csv");

        assertThat(export.ads()).containsExactly("null 早い兆し | 階段", "null 早い兆し | 冷蔵庫");
        assertThat(export.rows())
                .containsExactly("0 2026-11-01 1834 2310 1900 44 1 null", "1 2026-11-02 920 1200 1010 12 0 null");
        assertThat(export.terms()).containsExactly("JPY ");
    }

    @Test
    void readsPortugueseInWindows1252WithDecimalCommasAndDaysFirst() throws IOException {
        var export = read("portuguese-windows-1252.csv");

        assertThat(export.ads()).containsExactly("null Sinal cedo");
        assertThat(export.rows())
                .containsExactly("0 2026-11-01 1234.56 12000 null 210 14 3210", "0 2026-11-13 98 900 null 12 0 0");
    }

    @Test
    void readsNumbersOfAllKindsKeepsUnknownColumnsAndSaysWhatIsNone() throws IOException {
        var export = read("numbers-of-all-kinds.csv");

        assertThat(export.rows())
                .containsExactly("0 2026-11-01 1234.56 12000 null 252 31 2470", "1 2026-11-01 0.4 0 null 0 0 0");
        assertThat(export.recognition().unknown())
                .extracting(SeenColumn::header)
                .containsExactly("Hook rate of ours");
        assertThat(export.recognition().counted().left())
                .containsExactlyInAnyOrder(
                        new SkippedRows(SkipReason.FORMULA, 1, 3), new SkippedRows(SkipReason.NO_SPEND, 1, 4));
    }

    @Test
    void dropsRowsOfTotalsFirstAndLast() throws IOException {
        var export = read("totals-first-and-last.csv");

        assertThat(export.rows())
                .containsExactly("0 2026-11-01 10 1000 900 null null null", "1 2026-11-01 20 2000 1500 null null null");
        assertThat(export.recognition().counted().left()).containsExactly(new SkippedRows(SkipReason.TOTALS, 2, 1));
    }

    @Test
    void keepsPartsOfAnAudienceApart() throws IOException {
        var export = read("parts-by-age-and-gender.csv");

        assertThat(export.parts()).containsExactly("age=25-34|gender=female", "age=25-34|gender=male");
        assertThat(export.repeats()).isFalse();
    }

    @Test
    void noticesThatAnAdRepeatsInPartsThatWeDoNotKnow() throws IOException {
        assertThat(read("parts-we-do-not-know.csv").repeats()).isTrue();
    }

    @Test
    void keepsARangeAsARange() throws IOException {
        var export = read("french-range.csv");

        assertThat(export.rows())
                .containsExactly(
                        "0 2026-10-01..2026-10-31 1234.5 45000 31000 null 40 null",
                        "0 2026-11-01 41.15 1500 1400 null 1 null");
        assertThat(export.recognition().counted().ranges()).isEqualTo(1);
    }

    @Test
    void usesNoIdThatASpreadsheetShortened() throws IOException {
        var export = read("german-ids-shortened.csv");

        assertThat(export.ads()).containsExactly("null Treppe", "null Kühlschrank");
        assertThat(export.rows())
                .containsExactly("0 2026-11-01 12.5 1834 null 31 2 79.8", "1 2026-11-01 3.05 410 null 6 0 0");
        assertThat(export.recognition().counted().shortened()).isEqualTo(2);
    }

    @Test
    void addsNoTwoCurrencies() throws IOException {
        var export = read("two-currencies.csv");

        assertThat(export.recognition().counted().spend().keySet()).containsExactlyInAnyOrder("USD", "THB");
        assertThat(export.terms()).containsExactly("USD ", "THB ");
    }

    @Test
    void readsNoRatesAndTakesResultsForPurchasesOnlyWhereTheyAreSuch() throws IOException {
        var export = read("rates-and-results.csv");

        assertThat(export.rows())
                .containsExactly("0 2026-11-01 10 1000 null null 2 null", "1 2026-11-01 10 1000 null null null null");
        assertThat(export.recognition().columns())
                .filteredOn(column -> column.means().equals("Recalculated"))
                .hasSize(4);
    }

    @Test
    void doesNotGuessWhichOfDayAndMonthComesFirst() throws IOException {
        assertThat(read("which-comes-first.csv").recognition().counted().left())
                .containsExactly(new SkippedRows(SkipReason.WHICH_DAY, 1, 1));
    }

    @Test
    void readsUtf16WithTabsAndLearnsTheOrderOfDaysFromALaterRow() throws IOException {
        assertThat(read("american-days.tsv").rows())
                .containsExactly("0 2026-03-04 10 null null null 1 null", "0 2026-03-14 11 null null null 0 null");
    }

    private Read read(String name) throws IOException {
        var lines = Path.of(String.valueOf(folder), "lines");
        var surveyed = Export.open(Path.of("src/test/resources/exports", name)).survey(lines, _ -> {});
        return new Read(surveyed, SentRows.in(lines));
    }

    /** @param rows as {@link SentRows} has them */
    private record Read(Export.Surveyed surveyed, List<String> rows) {

        List<String> ads() {
            return surveyed.staged().ads().keySet().stream()
                    .map(ad -> ad.adId() + " " + ad.name())
                    .toList();
        }

        List<String> parts() {
            return surveyed.staged().parts().stream()
                    .map(ResultScope::breakdown)
                    .toList();
        }

        List<String> terms() {
            return surveyed.staged().parts().stream()
                    .map(part -> part.terms().currency() + " " + part.terms().attributionSetting())
                    .toList();
        }

        boolean repeats() {
            return surveyed.staged().repeats();
        }

        FileRecognition recognition() {
            return surveyed.recognition();
        }
    }
}
