package belieffirst.evidence.meta.insight;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The custom conversions in a row of Insights that plans count. Of several of one name, the only one that had any counts. */
record InsightCustomEvents(JsonNode row, CustomIds custom) {

    private static final String CUSTOM = "offsite_conversion.custom.";

    void count(EventCounts counts) {
        custom.byEvent().forEach((event, ids) -> counts.one(event, kinds(ids)));
        custom.unknown().forEach(counts::unknown);
    }

    /** Events of which more than one custom conversion had any, so that nobody can say how many there were. */
    List<String> ambiguous() {
        return custom.byEvent().entrySet().stream()
                .filter(event ->
                        kinds(event.getValue()).stream().filter(this::hadAny).count() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean hadAny(String kind) {
        var count = new InsightActions(row).count(kind);
        return count != null && count > 0;
    }

    static List<String> kinds(List<String> ids) {
        return ids.stream().map(id -> CUSTOM + id).toList();
    }
}
