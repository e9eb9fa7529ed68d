package belieffirst.kernel;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Amounts of money, as people type and read them and programs send them. */
public final class Money {

    private Money() {}

    /** Reads up to ten digits and up to two decimals: 30 or 30.00. Empty for any other text. */
    public static Optional<BigDecimal> in(String text) {
        return text.matches("[0-9]{1,10}(\\.[0-9]{1,2})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** With its thousands apart and two decimals, in whatever currency: 1,200.00. */
    public static String said(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    /** The same of an amount that was estimated. */
    public static String said(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
