package belieffirst.evidence.structure;

import belieffirst.kernel.Money;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Amounts of an ad account and of what was planned for it, each in its own currency.
 *
 * @param planned the plan's currency; empty of a plan without one, which has the account's
 */
public record AccountMoney(String planned, AccountTerms terms) {

    /** An amount of the account; one whose currency is not known has the plan's. */
    public String runs(String amount) {
        return amount.isEmpty() ? "" : said(amount, Objects.requireNonNullElse(terms.currency(), planned));
    }

    public String planned(String amount) {
        return said(amount, planned.isEmpty() ? Objects.requireNonNullElse(terms.currency(), "") : planned);
    }

    private static String said(String amount, String currency) {
        return (Money.said(new BigDecimal(amount)) + " " + currency).strip();
    }
}
