package belieffirst.access.signin;

import belieffirst.access.account.Secrets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Codes of 80 bits that stand in for an authenticator app, each once; kept as fingerprints. */
final class RecoveryCodes {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final int HOW_MANY = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Ten, as they are shown: abcd-efgh-ijkm-npqr. */
    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).limit(HOW_MANY).toList();
    }

    /** What is kept of it; blanks, hyphens and capitals make no difference. */
    static String fingerprint(UUID account, String code) {
        return Secrets.fingerprint(account + " " + plain(code));
    }

    /** Whether it looks like one, however it is written. */
    static boolean looksLikeOne(String code) {
        return plain(code).length() == LENGTH;
    }

    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static String one() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString()
                .replaceAll("(.{4})(?=.)", "$1-");
    }
}
