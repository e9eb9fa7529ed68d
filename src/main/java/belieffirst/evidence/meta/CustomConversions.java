package belieffirst.evidence.meta;

import belieffirst.evidence.column.CustomEvents;
import belieffirst.evidence.export.RowReading;
import belieffirst.kernel.CountedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The custom conversions of an account: Insights tells their ids, and plans count them by their names. */
@Component
class CustomConversions {

    private static final int PAGE = 200;

    private final Edges edges;

    CustomConversions(Edges edges) {
        this.edges = edges;
    }

    /** Those that plans count. Where no plan counts any, Meta is not asked. */
    Known of(MetaAccount account, CustomEvents custom) {
        if (custom.events().isEmpty()) {
            return new Known(Map.of(), List.of(), List.of());
        }
        try {
            var byId = new HashMap<String, List<String>>();
            edges.read(account, "customconversions", "id,name", PAGE, row -> {
                var events = custom.of(row.path("name").asString(""));
                if (!events.isEmpty()) {
                    byId.put(row.path("id").asString(""), events);
                }
            });
            return new Known(byId, List.of(), missing(custom, byId));
        } catch (GraphTrouble trouble) {
            return new Known(
                    Map.of(),
                    List.of(
                            "Custom conversions of account %s are not told: Meta did not list them. What else came is kept."
                                    .formatted(account.id())),
                    List.of());
        }
    }

    private static List<String> missing(CustomEvents custom, Map<String, List<String>> byId) {
        return custom.awaited().stream()
                .filter(event -> byId.values().stream().noneMatch(events -> events.contains(event)))
                .toList();
    }

    /** The remarks on all accounts of a reading. A name that one of them has, or may have, is missing in none. */
    static List<String> remarks(List<Known> accounts) {
        var remarks = accounts.stream()
                .flatMap(known -> known.remarks().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        var missing = accounts.stream()
                .flatMap(known -> known.missing().stream())
                .distinct()
                .filter(event ->
                        accounts.stream().allMatch(known -> known.missing().contains(event)))
                .map(event -> "“%s”".formatted(event.substring(CountedEvent.CUSTOM.length())))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            remarks.add("No account that was read has a custom conversion that is called %s.".formatted(missing));
        }
        return remarks;
    }

    /**
     * The custom conversions of an account that plans count.
     *
     * @param byId their events, by Meta's ids
     * @param remarks what is not told of them, a sentence each
     * @param missing the events that the account has no custom conversion for
     */
    record Known(Map<String, List<String>> byId, List<String> remarks, List<String> missing) {

        RowReading reading(JsonNode row) {
            return new Insight(row, byId).reading();
        }
    }
}
