package belieffirst.access.account;

import belieffirst.kernel.Refusal;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Map;

/** The least that a new password has to withstand: a hundred million guesses by somebody who knows the common ones. */
public final class PasswordStrength {

    /** Decimal logarithm of the guesses that it takes; the ten thousand commonest passwords and their repetitions take fewer. */
    private static final double LEAST = 8;

    /** What is looked at: an estimate of a longer text takes long, and would add nothing. */
    private static final int LOOKED_AT = 64;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordStrength() {}

    public static void require(String password) {
        var begin = password.substring(0, Math.min(password.length(), LOOKED_AT));
        if (ESTIMATE.measure(begin).getGuessesLog10() < LEAST) {
            throw new Refusal.Invalid(Map.of(
                    "password", "This password is easy to guess. Use several words that do not belong together."));
        }
    }
}
