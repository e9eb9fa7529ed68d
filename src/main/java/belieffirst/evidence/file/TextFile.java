package belieffirst.evidence.file;

import belieffirst.evidence.column.HeaderRow;
import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text file with the encoding and the separator by which most of its headers are known. */
final class TextFile {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private TextFile() {}

    static CsvRows recognise(Path file, byte[] head) throws IOException {
        CsvRows best = null;
        var most = 1;
        for (var charset : charsets(head)) {
            var text = decoded(head, charset);
            for (var separator : SEPARATORS) {
                var known = text == null || isGarbled(charset, text) ? 0 : known(text, separator);
                if (known > most) {
                    most = known;
                    best = new CsvRows(file, charset, separator);
                }
            }
        }
        if (best == null) {
            throw new Refusal.Invalid(
                    "This file has no headers that we know, such as Ad name, Day and Amount spent. Export a table of ads from Ads Manager as CSV or XLSX, and send it as it comes.");
        }
        return best;
    }

    /** An ñ before a letter is a Japanese sign to Shift-JIS too; who writes Japanese writes kana, and no signs of one's own. */
    private static boolean isGarbled(Charset charset, String text) {
        return charset.name().equals("windows-31j")
                && (text.codePoints().noneMatch(sign -> sign >= 0x3041 && sign <= 0x30FE)
                        || text.codePoints().anyMatch(sign -> sign >= 0xE000 && sign <= 0xF8FF));
    }

    private static List<Charset> charsets(byte[] head) {
        if (ExportFile.isMarkedUtf16(head)) {
            return List.of(StandardCharsets.UTF_16);
        }
        return decoded(head, StandardCharsets.UTF_8) != null
                ? List.of(StandardCharsets.UTF_8)
                : List.of(Charset.forName("windows-31j"), Charset.forName("windows-1252"));
    }

    /** The head as text, without a character that was cut in two; null if it is written otherwise. */
    private static @Nullable String decoded(byte[] head, Charset charset) {
        var text = CharBuffer.allocate(head.length + 1);
        var result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), text, false);
        return result.isError() ? null : text.flip().toString();
    }

    private static int known(String text, char separator) {
        var rows = new ArrayList<List<String>>();
        var splitter = new CsvSplitter(new StringReader(text), separator);
        try {
            for (var row = splitter.next(); row != null && rows.size() < HeaderRow.SEARCHED; row = splitter.next()) {
                rows.add(List.of(row));
            }
        } catch (IOException | Refusal _) {
            return HeaderRow.known(rows);
        }
        return HeaderRow.known(rows);
    }
}
