package belieffirst.evidence.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The fields of PostgreSQL's binary COPY: how many bytes follow, and these; an absent one has -1 and none. */
final class CopyFields {

    private static final int ABSENT = -1;
    private static final byte JSONB_VERSION = 1;

    /** A numeric has digits to the base of 10,000, of which the last stands behind the point. */
    private static final int BASE = 10_000;

    private static final short SCALE = 4;
    private static final int MOST_DIGITS = 5;
    private static final short NEGATIVE = 0x4000;

    private final short[] digits = new short[MOST_DIGITS];
    private ByteBuffer bytes;

    CopyFields(int capacity) {
        bytes = ByteBuffer.allocate(capacity);
    }

    void requireRoom(int length) {
        if (bytes.remaining() < length) {
            bytes = ByteBuffer.allocate(bytes.capacity() + length).put(take());
        }
    }

    int length() {
        return bytes.position();
    }

    /** All that was written, which is gone from here then. */
    byte[] take() {
        var written = Arrays.copyOf(bytes.array(), bytes.position());
        bytes.clear();
        return written;
    }

    /** Bytes that are no field. */
    void plain(byte... between) {
        bytes.put(between);
    }

    void whole(int value) {
        bytes.putInt(Integer.BYTES).putInt(value);
    }

    void count(@Nullable Long value) {
        if (value == null) {
            bytes.putInt(ABSENT);
        } else {
            bytes.putInt(Long.BYTES).putLong(value);
        }
    }

    /** @param amount with up to fourteen digits before the point; behind it four are kept, as the tables do */
    void money(@Nullable BigDecimal amount) {
        if (amount == null) {
            bytes.putInt(ABSENT);
            return;
        }
        var count = 0;
        var kept = amount.abs().setScale(SCALE, RoundingMode.HALF_UP);
        for (var left = kept.movePointRight(SCALE).longValueExact(); left != 0; left /= BASE) {
            digits[count++] = (short) (left % BASE);
        }
        bytes.putInt((4 + count) * Short.BYTES).putShort((short) count).putShort((short) (count - 2));
        bytes.putShort(amount.signum() < 0 ? NEGATIVE : 0).putShort(SCALE);
        while (count > 0) {
            bytes.putShort(digits[--count]);
        }
    }

    void json(byte @Nullable [] text) {
        if (text == null) {
            bytes.putInt(ABSENT);
        } else {
            bytes.putInt(1 + text.length).put(JSONB_VERSION).put(text);
        }
    }
}
