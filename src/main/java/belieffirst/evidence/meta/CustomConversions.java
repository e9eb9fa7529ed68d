package belieffirst.evidence.meta;

import belieffirst.evidence.column.CustomEvents;
import belieffirst.evidence.meta.insight.CustomIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The custom conversions of an account: Insights tells their ids, and plans count them by their names. */
@Component
class CustomConversions {

    private final Edges edges;

    CustomConversions(Edges edges) {
        this.edges = edges;
    }

    /** Those that plans count. Where no plan counts any, Meta is not asked. */
    AccountEvents of(MetaAccount account, CustomEvents custom) {
        if (custom.events().isEmpty()) {
            return new AccountEvents(account, CustomIds.NONE, List.of());
        }
        try {
            var names = new LinkedHashMap<String, String>();
            edges.read(
                    account,
                    "customconversions",
                    "id,name",
                    row -> names.put(
                            row.path("id").asString(""),
                            row.path("name").asString("").strip()));
            var byEvent = custom.among(names);
            return new AccountEvents(account, new CustomIds(byEvent, Set.of()), missing(account, custom, byEvent));
        } catch (GraphTrouble trouble) {
            return new AccountEvents(
                    account,
                    new CustomIds(Map.of(), Set.copyOf(custom.events())),
                    List.of(
                            "Custom conversions of account %s are not told: Meta did not list them. What else came is kept."
                                    .formatted(account.id())));
        }
    }

    private static List<String> missing(MetaAccount account, CustomEvents custom, Map<String, List<String>> byEvent) {
        var missing = custom.events().stream()
                .filter(event -> !byEvent.containsKey(event))
                .map(AccountEvents::quoted)
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? List.of()
                : List.of("Account %s has no custom conversion that is called %s.".formatted(account.id(), missing));
    }
}
