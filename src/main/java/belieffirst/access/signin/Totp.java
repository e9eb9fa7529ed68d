package belieffirst.access.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of authenticator apps: RFC 6238 with what apps take for granted, HMAC-SHA-1, steps of 30 seconds and six digits. */
final class Totp {

    private static final int DIGITS = 6;
    private static final int STEP_SECONDS = 30;

    /** How many steps the clock of a telephone may be wrong, either way. */
    private static final int DRIFT = 1;

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        return code(secret, step, DIGITS);
    }

    static String code(byte[] secret, long step, int digits) {
        var hash = hmac(secret, step);
        var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
        return "%010d".formatted(number).substring(10 - digits);
    }

    /** The step whose code this is, near enough to now; empty for any other code. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        return LongStream.rangeClosed(step(now) - DRIFT, step(now) + DRIFT)
                .filter(step -> MessageDigest.isEqual(bytes(code(secret, step)), bytes(code)))
                .findFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
