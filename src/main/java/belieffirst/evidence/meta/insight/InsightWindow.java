package belieffirst.evidence.meta.insight;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The actions of a row of Insights with the figures of one window of attribution in the place of the attributed ones. */
final class InsightWindow {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> LISTS = List.of("actions", "action_values", "conversions", "conversion_values");

    private InsightWindow() {}

    static JsonNode of(JsonNode row, String window) {
        var figures = JSON.createObjectNode();
        LISTS.forEach(list -> put(figures, list, row.path(list), window));
        return figures;
    }

    private static void put(ObjectNode figures, String list, JsonNode actions, String window) {
        var entries = figures.putArray(list);
        for (var action : actions) {
            var kind = action.path("action_type").asString("");
            entries.addObject().put("action_type", kind).put("value", figure(action.path(window)));
        }
    }

    /** Where the window is not named there were none; what is no figure must not look as if it were not there. */
    private static String figure(JsonNode told) {
        return told.isMissingNode() || told.isNull() ? "0" : told.asString("").isEmpty() ? "?" : told.asString("");
    }
}
