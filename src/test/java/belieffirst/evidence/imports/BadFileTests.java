package belieffirst.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.evidence.export.Export;
import belieffirst.evidence.export.SkipReason;
import belieffirst.evidence.export.SkippedRows;
import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be taken: each is refused with a sentence that says why. */
class BadFileTests {

    private static final String HEADERS = "Ad name,Day,Amount spent (USD)\n";

    @TempDir
    @Nullable
    Path folder;

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertThat(refusal(new byte[0])).startsWith("This file is empty.");
        assertThat(refusal("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII)))
                .startsWith("This is not a table");
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
                .startsWith("This is not a table");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .startsWith("This is a workbook of the old kind");
        assertThat(refusal("Dear all,\nhere are the numbers.\n".getBytes(StandardCharsets.UTF_8)))
                .startsWith("This file has no headers that we know");
        assertThat(refusal("Ad name,Day\nStairs,2026-11-01\n".getBytes(StandardCharsets.UTF_8)))
                .startsWith("This table lacks Amount spent");
    }

    @Test
    void refusesAFileThatChangesItsEncodingInTheMiddle() throws IOException {
        var text = new StringBuilder(HEADERS);
        while (text.length() < 200_000) {
            text.append("Stairs,2026-11-01,1.00\n");
        }
        var bytes = text.append("Kühlschrank,2026-11-01,1.00\n").toString().getBytes(Charset.forName("windows-1252"));

        assertThat(refusal(bytes)).startsWith("This file begins in UTF-8 and goes on in another encoding");
    }

    @Test
    void refusesAQuoteThatNobodyCloses() throws IOException {
        assertThat(refusal((HEADERS + "\"Stairs,2026-11-01,1.00\n" + "x".repeat(2_000_000))
                        .getBytes(StandardCharsets.UTF_8)))
                .startsWith("A row of this file is longer than a million characters");
    }

    @Test
    void refusesNumbersWrittenInTwoWays() throws IOException {
        assertThat(refusal((HEADERS + "A,2026-11-01,\"1,234.56\"\nB,2026-11-01,\"1.234,56\"\n")
                        .getBytes(StandardCharsets.UTF_8)))
                .startsWith("Some numbers in this file are written like 1,234.56");
    }

    @Test
    void readsAWorkbookWithTextsOnceAndWithin() throws IOException {
        var read = workbook("""
                <row><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Day</t></is></c><c r="C1" t="s"><v>1</v></c></row>
                <row><c r="A2" t="s"><v>2</v></c><c r="B2"><v>46327</v></c><c r="C2"><v>12.5</v></c></row>
                <row><c r="A3" t="s"><v>2</v></c><c r="B3"><v>46328</v></c><c r="C3"><f>SUM(C2:C2)</f><v>12.5</v></c></row>
                """);

        assertThat(read.staged().lines()).isEqualTo(1);
        assertThat(read.recognition().counted().first()).isEqualTo("2026-11-01");
        assertThat(read.recognition().counted().left()).containsExactly(new SkippedRows(SkipReason.FORMULA, 1, 2));
    }

    @Test
    void stopsAtAWorkbookThatUnpacksWithoutEnd() throws IOException {
        var bomb = new byte[1 << 20];
        java.util.Arrays.fill(bomb, (byte) ' ');
        var file = zipped(details -> {
            details.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            for (var i = 0; i < 400; i++) {
                details.write(bomb);
            }
        });

        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(refusal(file)).startsWith("This workbook unpacks to far more than its size");
    }

    @Test
    void fetchesNothingThatAWorkbookNamesElsewhere() throws IOException {
        var file = zipped(details -> details.write(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal(file)).doesNotContain("root:");
    }

    private Export.Surveyed workbook(String rows) throws IOException {
        var file = zipped(details -> details.write(
                ("<worksheet><sheetData>" + rows + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8)));
        return survey(file);
    }

    private Path zipped(Part details) throws IOException {
        var file = path("workbook");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(
                    "<sst><si><t>Ad name</t></si><si><r><t>Amount spent </t></r><r><t>(USD)</t></r></si><si><t>Stairs</t></si></sst>"
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            details.write(zip);
        }
        return file;
    }

    private String refusal(byte[] bytes) throws IOException {
        return refusal(Files.write(path("file"), bytes));
    }

    private String refusal(Path file) {
        var refusal = assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> survey(file))
                .actual();
        return refusal.detail();
    }

    private Export.Surveyed survey(Path file) throws IOException {
        return Export.open(file).survey(path("lines"), _ -> {});
    }

    private Path path(String name) {
        return Path.of(String.valueOf(folder), name);
    }

    private interface Part {
        void write(OutputStream out) throws IOException;
    }
}
