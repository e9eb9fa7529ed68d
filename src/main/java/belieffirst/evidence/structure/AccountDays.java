package belieffirst.evidence.structure;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of a plan's ad accounts: whose they are. */
public record AccountDays(List<AccountTerms> accounts) {

    public AccountDays {
        accounts = accounts.stream().distinct().toList();
    }

    /** The time zone of all of them; null where they have several, or one is not known. */
    public @Nullable String timeZone() {
        var zones = accounts.stream().map(AccountTerms::timeZone).distinct().toList();
        return zones.size() == 1 ? zones.getFirst() : null;
    }

    /** The same; UTC where there is none. */
    public ZoneId zone() {
        var zone = timeZone();
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }

    public String sentence() {
        if (timeZone() != null) {
            return "Days are those of the ad account, in %s.".formatted(timeZone());
        }
        return !accounts.isEmpty() && accounts.stream().allMatch(account -> account.timeZone() != null)
                ? "Days are those of each ad account’s own time zone."
                : "Days are those of UTC, since the time zone of the ad account is not known. A reading of Meta tells it.";
    }
}
