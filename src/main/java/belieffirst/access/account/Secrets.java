package belieffirst.access.account;

import belieffirst.kernel.Sha256;
import java.security.SecureRandom;

/** Random secrets that we hand out once, and the fingerprints by which we know them again. */
public final class Secrets {

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** Forty letters and digits: 238 bits. */
    public static String random() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    /** SHA-256 in hex; enough for a random secret, which nobody can guess. */
    public static String fingerprint(String secret) {
        return Sha256.hex(secret);
    }
}
