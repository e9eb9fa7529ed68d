package belieffirst.evidence.file;

import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** An exported file, recognized by its first bytes, whatever its name. */
public final class ExportFile {

    private static final int HEAD = 1 << 16;

    private ExportFile() {}

    public static RowSource open(Path file) throws IOException {
        var head = head(file);
        if (head.length == 0) {
            throw new Refusal.Invalid(
                    "This file is empty. Export a table of ads from Ads Manager, and send it as it comes.");
        }
        if (begins(head, 'P', 'K', 3, 4)) {
            return XlsxRows.open(file);
        }
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refusal.Invalid(
                    "This is a workbook of the old kind, XLS. Save it as XLSX or CSV, and send that.");
        }
        if (isNoText(head)) {
            throw new Refusal.Invalid(
                    "This is not a table: it is neither CSV nor XLSX. Export a table of ads from Ads Manager, and send it as it comes.");
        }
        return TextFile.recognise(file, head);
    }

    private static byte[] head(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(HEAD);
        }
    }

    static boolean isMarkedUtf16(byte[] head) {
        return begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF);
    }

    /** UTF-16 is full of zeros; no other text holds one. */
    private static boolean isNoText(byte[] head) {
        return begins(head, '%', 'P', 'D', 'F') || (!isMarkedUtf16(head) && contains(head, (byte) 0));
    }

    private static boolean begins(byte[] head, int... first) {
        if (head.length < first.length) {
            return false;
        }
        for (var i = 0; i < first.length; i++) {
            if ((head[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] head, byte wanted) {
        var sorted = Arrays.copyOf(head, head.length);
        Arrays.sort(sorted);
        return Arrays.binarySearch(sorted, wanted) >= 0;
    }
}
