package belieffirst.evidence.meta;

import belieffirst.evidence.column.CustomEvents;
import belieffirst.evidence.export.RowReading;
import belieffirst.kernel.CountedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The custom conversions of an account: Insights tells their ids, and plans count them by their names. */
@Component
class CustomConversions {

    private final Edges edges;

    CustomConversions(Edges edges) {
        this.edges = edges;
    }

    /** Those that plans count. Where no plan counts any, Meta is not asked. */
    Known of(MetaAccount account, CustomEvents custom) {
        if (custom.events().isEmpty()) {
            return new Known(Map.of(), List.of());
        }
        try {
            var byId = new HashMap<String, List<String>>();
            edges.read(account, "customconversions", "id,name", row -> {
                var events = custom.of(row.path("name").asString(""));
                if (!events.isEmpty()) {
                    byId.put(row.path("id").asString(""), events);
                }
            });
            return new Known(byId, missing(account, custom, byId));
        } catch (GraphTrouble trouble) {
            return new Known(
                    Map.of(),
                    List.of(
                            "Custom conversions of account %s are not told: Meta did not list them. What else came is kept."
                                    .formatted(account.id())));
        }
    }

    private static List<String> missing(MetaAccount account, CustomEvents custom, Map<String, List<String>> byId) {
        var missing = custom.events().stream()
                .filter(event -> byId.values().stream().noneMatch(events -> events.contains(event)))
                .map(event -> "“%s”".formatted(event.substring(CountedEvent.CUSTOM.length())))
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? List.of()
                : List.of("Account %s has no custom conversion that is called %s.".formatted(account.id(), missing));
    }

    /**
     * The custom conversions of an account that plans count.
     *
     * @param byId their events, by Meta's ids
     * @param remarks what is not told of them, a sentence each
     */
    record Known(Map<String, List<String>> byId, List<String> remarks) {

        RowReading reading(JsonNode row) {
            return new Insight(row, byId).reading();
        }
    }
}
