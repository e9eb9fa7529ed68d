package belieffirst.evidence.ad;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The basis on which numbers were measured; numbers on different bases are never added or compared.
 *
 * @param account the platform's account; empty where nothing was said
 * @param currency as in ISO 4217
 * @param attributionSetting which purchases count, in the platform's words; empty where nothing was said
 * @param objective what the platform was told to seek; empty where nothing was said
 */
public record MeasurementBasis(String account, String currency, String attributionSetting, String objective) {

    /** Whether these are accounts that differ: an id and a name may be the same one's, two ids or two names are not. */
    public static boolean areSeveral(Collection<String> accounts) {
        var told = accounts.stream().filter(account -> !account.isEmpty()).collect(Collectors.toSet());
        var ids = told.stream().filter(AccountIds::isNumber).count();
        return ids > 1 || told.size() - ids > 1;
    }
}
