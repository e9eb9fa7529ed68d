package belieffirst.evidence.thumbnail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small picture: its type, which its first bytes say, and its bytes. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares pictures
public record Thumbnail(String type, byte[] bytes) {

    static final int MOST_BYTES = 51_200;

    /** Empty for what is too large, and for what is no picture that browsers show. */
    static Optional<Thumbnail> of(byte[] bytes) {
        return bytes.length > MOST_BYTES
                ? Optional.empty()
                : Optional.ofNullable(type(bytes)).map(type -> new Thumbnail(type, bytes));
    }

    private static @Nullable String type(byte[] bytes) {
        var head = HexFormat.of().formatHex(Arrays.copyOf(bytes, 12));
        if (head.startsWith("ffd8ff")) {
            return "image/jpeg";
        }
        if (head.startsWith("89504e470d0a1a0a")) {
            return "image/png";
        }
        if (head.matches("474946383[79]61.*")) {
            return "image/gif";
        }
        return head.matches("52494646.{8}57454250") ? "image/webp" : null;
    }

    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
