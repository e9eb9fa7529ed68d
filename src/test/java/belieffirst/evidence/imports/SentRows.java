package belieffirst.evidence.imports;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;

/** A reader of rows in the binary form of PostgreSQL's COPY, as PostgreSQL would. */
record SentRows(DataInputStream bytes) {

    private static final int HEADER = 19;

    /** Unknown cells, events, their values, and measures. */
    private static final int JSON_FIELDS = 4;

    /** Place of the ad, day or range, spend, impressions, reach, link clicks, purchases, their value. */
    static List<String> in(Path file) throws IOException {
        var rows = new ArrayList<String>();
        try (var bytes = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            bytes.skipNBytes(HEADER);
            while (bytes.readShort() >= 0) {
                rows.add(new SentRows(bytes).row());
            }
        }
        return rows;
    }

    private String row() throws IOException {
        var ad = whole();
        var day = LocalDate.of(2000, 1, 1).plusDays(whole());
        var until = LocalDate.of(2000, 1, 1).plusDays(whole());
        whole();
        var row = "%d %s%s %s %s %s %s %s %s"
                .formatted(
                        ad,
                        day,
                        day.equals(until) ? "" : ".." + until,
                        money(),
                        count(),
                        count(),
                        count(),
                        count(),
                        money());
        for (var json = 0; json < JSON_FIELDS; json++) {
            bytes.skipNBytes(Math.max(0, bytes.readInt()));
        }
        return row;
    }

    private int whole() throws IOException {
        bytes.skipNBytes(Integer.BYTES);
        return bytes.readInt();
    }

    private @Nullable Long count() throws IOException {
        return bytes.readInt() < 0 ? null : bytes.readLong();
    }

    private @Nullable String money() throws IOException {
        var length = bytes.readInt();
        return length < 0
                ? null
                : ((BigDecimal) ByteConverter.numeric(bytes.readNBytes(length)))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
