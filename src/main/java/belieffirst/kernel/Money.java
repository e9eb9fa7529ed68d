package belieffirst.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money, as people type and read them and programs send them. */
public final class Money {

    private static final Pattern TYPED = Pattern.compile(
            "(?<whole>[0-9]{1,3}(?:(?<mark>[.,'’\\s\\u00A0\\u2009\\u202F])[0-9]{3}(?:\\k<mark>[0-9]{3})*)?|[0-9]+)"
                    + "(?:[.,](?<cents>[0-9]{1,2}))?");

    /** Of these Meta counts whole units (Marketing API reference, currency codes). */
    private static final Set<String> WITHOUT_CENTS =
            Set.of("CLP", "COP", "CRC", "HUF", "IDR", "ISK", "JPY", "KRW", "PYG", "TWD", "VND");

    private Money() {}

    /** Reads up to ten digits and up to two decimals: 30 or 30.00. Empty for any other text. */
    public static Optional<BigDecimal> in(String text) {
        return text.matches("[0-9]{1,10}(\\.[0-9]{1,2})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /**
     * Reads an amount as people type it, in whatever currency and language: $45, Fr. 45, 1'025.50, 1.025,50 or 1 025,50. One mark with
     * three digits after it keeps thousands apart, but for a single point, which may mean either. Empty for a text that is no amount.
     */
    public static Optional<BigDecimal> typed(String text) {
        var digits = text.strip().replaceFirst("^[^0-9]{0,5}(?=[0-9])", "").replaceFirst("[^0-9]{0,5}$", "");
        var amount = TYPED.matcher(digits);
        if (text.contains("-") || text.contains("−") || !amount.matches() || digits.matches("[0-9]{1,3}\\.[0-9]{3}")) {
            return Optional.empty();
        }
        var cents = amount.group("cents");
        return in(amount.group("whole").replaceAll("[^0-9]", "") + (cents == null ? "" : "." + cents));
    }

    /** The same in whole units of what Meta counts a currency in, rounded down, so that no budget is exceeded. */
    public static BigDecimal roundedDown(BigDecimal amount, @Nullable String currency) {
        return amount.setScale(decimals(currency), RoundingMode.DOWN);
    }

    /** How many decimals Meta counts a currency in: 2 of dollars, 0 of yen. */
    public static int decimals(@Nullable String currency) {
        return currency != null && WITHOUT_CENTS.contains(currency) ? 0 : 2;
    }

    /** With its thousands apart and two decimals, in whatever currency and in the reader's format: 1,200.00. */
    public static String said(BigDecimal amount) {
        return Formats.current().number(amount.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    /** The same of an amount that was estimated. */
    public static String said(double amount) {
        return Double.isFinite(amount) ? said(BigDecimal.valueOf(amount)) : String.valueOf(amount);
    }
}
