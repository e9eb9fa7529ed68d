package belieffirst.evidence.meta;

import belieffirst.evidence.column.CustomEvents;
import belieffirst.evidence.meta.insight.CustomIds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The custom conversions of an account: Insights tells their ids, and plans count them by their names. */
@Component
class CustomConversions {

    private static final int PAGE = 200;

    private final Edges edges;

    CustomConversions(Edges edges) {
        this.edges = edges;
    }

    /** Those that plans count. Where no plan counts any, Meta is not asked. */
    AccountEvents of(MetaAccount account, CustomEvents custom) {
        if (custom.events().isEmpty()) {
            return new AccountEvents(account, CustomIds.NONE, List.of(), List.of());
        }
        try {
            return listed(account, custom);
        } catch (GraphTrouble trouble) {
            return unlisted(account, custom);
        }
    }

    private AccountEvents listed(MetaAccount account, CustomEvents custom) {
        var names = new LinkedHashMap<String, String>();
        edges.read(
                account,
                "customconversions",
                "id,name",
                PAGE,
                row -> names.put(
                        row.path("id").asString(""),
                        row.path("name").asString("").strip()));
        var byEvent = custom.among(names);
        var missing = custom.awaited().stream()
                .filter(event -> !byEvent.containsKey(event))
                .toList();
        return new AccountEvents(account, new CustomIds(byEvent, Set.of()), List.of(), missing);
    }

    private static AccountEvents unlisted(MetaAccount account, CustomEvents custom) {
        var remark = "Custom conversions of account %s are missing: Meta did not list them. Everything else was saved."
                .formatted(account.id());
        return new AccountEvents(
                account, new CustomIds(Map.of(), Set.copyOf(custom.events())), List.of(remark), List.of());
    }

    /** The remarks on all accounts of a reading. A name that one of them has, or may have, is missing in none. */
    static List<String> remarks(List<AccountEvents> accounts) {
        var remarks = accounts.stream()
                .flatMap(known -> known.remarks().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        var missing = accounts.stream()
                .flatMap(known -> known.missing().stream())
                .distinct()
                .filter(event ->
                        accounts.stream().allMatch(known -> known.missing().contains(event)))
                .map(AccountEvents::quoted)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            remarks.add("No account that was read has a custom conversion that is called %s.".formatted(missing));
        }
        return remarks;
    }
}
