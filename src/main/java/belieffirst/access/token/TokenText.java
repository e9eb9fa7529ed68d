package belieffirst.access.token;

import belieffirst.access.account.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * An API token as a client holds it: {@code bf_}, forty random letters and digits, and a checksum (CRC-32 in hex) by which a
 * mistyped or invented token is turned away without a look at the database, and a leaked one is found in a repository.
 */
public record TokenText(String value) {

    private static final String PREFIX = "bf_";
    private static final int CHECKSUM = 8;

    static TokenText random() {
        var body = PREFIX + Secrets.random();
        return new TokenText(body + checksum(body));
    }

    /** Reads the header {@code Authorization: Bearer bf_…}; empty when it holds no token of ours. */
    public static Optional<TokenText> inHeader(String header) {
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.empty();
        }
        var text = header.substring(7).strip();
        if (!text.startsWith(PREFIX) || text.length() <= PREFIX.length() + CHECKSUM || text.length() > 100) {
            return Optional.empty();
        }
        var body = text.substring(0, text.length() - CHECKSUM);
        return text.endsWith(checksum(body)) ? Optional.of(new TokenText(text)) : Optional.empty();
    }

    /** SHA-256 in hex: all that we keep. */
    public String hash() {
        return Secrets.fingerprint(value);
    }

    /** The last four characters, by which its maker knows it again. */
    String hint() {
        return value.substring(value.length() - 4);
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "bf_…" + hint();
    }

    private static String checksum(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
