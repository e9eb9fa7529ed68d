package belieffirst.evidence.structure;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The days of a plan's ad accounts: whose they are.
 *
 * @param accounts their terms, by the account
 */
public record AccountDays(Map<String, AccountTerms> accounts) {

    public AccountDays {
        accounts = Collections.unmodifiableMap(new TreeMap<>(accounts));
    }

    /** The time zone of all of them; null where they have several, or one is not known. */
    public @Nullable String timeZone() {
        var zones = accounts.values().stream()
                .map(AccountTerms::timeZone)
                .distinct()
                .toList();
        return zones.size() == 1 ? zones.getFirst() : null;
    }

    /** The same; UTC where there is none. */
    public ZoneId zone() {
        var zone = timeZone();
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }

    public String sentence() {
        var unknown = accounts.entrySet().stream()
                .filter(account -> account.getValue().timeZone() == null)
                .map(Map.Entry::getKey)
                .toList();
        if (unknown.size() == accounts.size()) {
            return "Days are in UTC, because the time zone of the ad account is not known yet. The next reading from Meta shows it.";
        }
        if (timeZone() != null) {
            return "Days are those of the ad account, in %s.".formatted(timeZone());
        }
        return "Days are those of each ad account’s own time zone." + inUtc(unknown);
    }

    private static String inUtc(List<String> accounts) {
        return accounts.isEmpty()
                ? ""
                : " Those of account %s are in UTC, because its time zone is not known yet. The next reading from Meta shows it."
                        .formatted(String.join(", ", accounts));
    }
}
