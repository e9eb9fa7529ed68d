package belieffirst.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.Refusal;
import belieffirst.testing.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of any words, written as CSV and as XLSX, whole and damaged. */
class RowsPropertiesTests {

    private static final String WORDS = "abcXYZ 0123456789.-éß日本🐕'<>&\"";

    @TempDir
    private Path folder;

    @Test
    void comeBackFromTextWithAnySeparatorAndLineEnd() {
        Seeds.each(300, random -> {
            var rows = rows(random);
            var separator = List.of(",", ";", "\t").get(random.nextInt(3));
            var line = random.nextBoolean() ? "\n" : "\r\n";
            var mark = random.nextBoolean() ? "\uFEFF" : "";

            assertThat(read((mark + csv(rows, separator, line)).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(rows);
        });
    }

    @Test
    void comeBackFromAWorkbook() {
        Seeds.each(200, random -> {
            var rows = rows(random);

            assertThat(read(xlsx(rows, random.nextBoolean()))).isEqualTo(rows);
        });
    }

    /** A damaged file is read as far as it makes sense or refused in a sentence; nothing else is thrown. */
    @Test
    void areReadOrRefusedWhenBytesAreDamaged() {
        Seeds.each(1_000, random -> {
            var rows = rows(random);
            var bytes = random.nextBoolean()
                    ? csv(rows, ",", "\n").getBytes(StandardCharsets.UTF_8)
                    : xlsx(rows, random.nextBoolean());
            for (var times = 1 + random.nextInt(8); times > 0; times--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var left = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
            try {
                assertThat(read(Arrays.copyOf(bytes, left))).isNotNull();
            } catch (Refusal.Invalid refusal) {
                assertThat(refusal.getMessage()).endsWith(".");
            }
        });
    }

    private List<List<String>> read(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("export"), bytes);
        var rows = new ArrayList<List<String>>();
        ExportFile.open(file).read((row, _) -> rows.add(List.of(row)));
        return rows;
    }

    /** A header that is known, and rows of as many cells; the first of each is never empty. */
    private static List<List<String>> rows(Random random) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Ad name", "Ad ID", "Day", "Amount spent (USD)"));
        for (var left = random.nextInt(6); left >= 0; left--) {
            rows.add(IntStream.range(0, 4)
                    .mapToObj(column -> column == 0 || column == 3 ? "x" + word(random) + "x" : word(random))
                    .toList());
        }
        return rows;
    }

    private static String word(Random random) {
        return Seeds.text(random, WORDS, 12).strip();
    }

    private static String csv(List<List<String>> rows, String separator, String line) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining(line, "", line));
    }

    /** A workbook of one sheet, with its texts in the cells or in a list beside. */
    private static byte[] xlsx(List<List<String>> rows, boolean isShared) throws IOException {
        var texts = rows.stream().flatMap(List::stream).toList();
        var sheet = new StringBuilder("<worksheet><sheetData>");
        var place = 0;
        for (var row : rows) {
            sheet.append("<row>");
            for (var cell : row) {
                sheet.append(
                        isShared
                                ? "<c t=\"s\"><v>%d</v></c>".formatted(place)
                                : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                                        .formatted(escaped(cell)));
                place++;
            }
            sheet.append("</row>");
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    sheet.append("</sheetData></worksheet>").toString());
            part(zip, "xl/sharedStrings.xml", shared(texts));
        }
        return bytes.toByteArray();
    }

    private static String shared(List<String> texts) {
        return texts.stream()
                .map(text -> "<si><t xml:space=\"preserve\">%s</t></si>".formatted(escaped(text)))
                .collect(Collectors.joining("", "<sst>", "</sst>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
