package belieffirst.access.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A second step that waits to be confirmed, as an authenticator app takes it in.
 *
 * @param secret 160 bits, in hex
 */
public record SecondStepSetup(String email, String secret) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    static String newSecret() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The secret in groups of four, for whoever types it. */
    public String grouped() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The address that apps read from a QR code. */
    public String address() {
        return "otpauth://totp/Belief%%20First:%s?secret=%s&issuer=Belief%%20First"
                .formatted(URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20"), base32());
    }

    private String base32() {
        var bits = new StringBuilder();
        for (var part : HexFormat.of().parseHex(secret)) {
            bits.append(Integer.toBinaryString((part & 0xff) | 0x100), 1, 9);
        }
        var text = new StringBuilder();
        for (var i = 0; i < bits.length(); i += 5) {
            text.append(LETTERS.charAt(Integer.parseInt(bits, i, i + 5, 2)));
        }
        return text.toString();
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "SecondStepSetup for " + email;
    }
}
