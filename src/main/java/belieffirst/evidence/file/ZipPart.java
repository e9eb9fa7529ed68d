package belieffirst.evidence.file;

import belieffirst.kernel.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipFile;

/** One part of a packed file, which unpacks to a bounded size: a few kilobytes can be packed from gigabytes of nothing. */
final class ZipPart extends FilterInputStream {

    private static final long ALWAYS_FINE = 16L << 20;
    private static final long MOST = 2L << 30;
    private static final int MOST_TIMES = 100;

    private final long packed;
    private final long expected;
    private long read;

    private ZipPart(InputStream stream, long packed, long expected) {
        super(stream);
        this.packed = Math.max(1, packed);
        this.expected = Math.max(1, expected);
    }

    static ZipPart open(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refusal.Invalid("This workbook has no sheet. Export it again, as CSV or XLSX.");
        }
        return new ZipPart(zip.getInputStream(entry), entry.getCompressedSize(), entry.getSize());
    }

    int percent() {
        return (int) Math.min(100, read * 100 / expected);
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var many = super.read(target, offset, length);
        count(Math.max(0, many));
        return many;
    }

    private void count(int more) {
        read += more;
        if (read > MOST || (read > ALWAYS_FINE && read / packed > MOST_TIMES)) {
            throw new Refusal.Invalid(
                    "This workbook unpacks to far more than its size suggests, so we stopped. Export the table as CSV instead.");
        }
    }
}
