package belieffirst.evidence.meta.insight;

import java.util.List;
import java.util.Objects;
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
                .filter(event -> kinds(event.getValue()).stream()
                                .map(new InsightActions(row)::count)
                                .filter(Objects::nonNull)
                                .filter(count -> count > 0)
                                .count()
                        > 1)
                .map(event -> event.getKey())
                .toList();
    }

    private static List<String> kinds(List<String> ids) {
        return ids.stream().map(id -> CUSTOM + id).toList();
    }
}
