package belieffirst.evidence.structure;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an ad account, as Meta tells them.
 *
 * @param currency of its money, as in ISO 4217; null where it is not known
 * @param timeZone of its days, such as America/New_York; null likewise
 */
public record AccountTerms(
        @Nullable String currency, @Nullable String timeZone) {

    public static final AccountTerms UNKNOWN = new AccountTerms(null, null);

    /** What Meta told; a currency or a time zone that nobody knows is not told. */
    public static AccountTerms told(String currency, String timeZone) {
        return new AccountTerms(currency.matches("[A-Z]{3}") ? currency : null, isZone(timeZone) ? timeZone : null);
    }

    private static boolean isZone(String name) {
        try {
            return name.contains("/") && ZoneId.of(name).getId().length() <= 100;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** The time zone of its days; UTC where it is not known. */
    public ZoneId zone() {
        return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
    }
}
