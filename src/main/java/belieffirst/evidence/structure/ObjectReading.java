package belieffirst.evidence.structure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A reading of what an account consists of.
 *
 * @param at when it was kept
 * @param day in the account's time zone, as far as it was known
 * @param whole whether it showed everything
 * @param terms of the account, as they are known now
 */
public record ObjectReading(String account, LocalDate day, Instant at, boolean whole, AccountTerms terms) {

    /** The day of a moment in the account's time zone. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, terms.zone());
    }
}
