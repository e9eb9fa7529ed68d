package belieffirst.kernel;

import java.math.BigDecimal;
import java.util.Optional;

/** Amounts of money, as people type them and programs send them. */
public final class Money {

    private Money() {}

    /** Reads up to ten digits and up to two decimals: 30 or 30.00. Empty for any other text. */
    public static Optional<BigDecimal> in(String text) {
        return text.matches("[0-9]{1,10}(\\.[0-9]{1,2})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
