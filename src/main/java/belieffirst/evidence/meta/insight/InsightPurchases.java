package belieffirst.evidence.meta.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The actions in a row of Insights that are the website's purchases. The kinds overlap, so they are never added; those on
 * Meta's own surfaces never stand for the website's.
 */
record InsightPurchases(JsonNode row) {

    private static final String WEBSITE = "offsite_conversion.fb_pixel_purchase";

    /** Where one of these is told and the website's is not, the website had none. */
    private static final List<String> ELSEWHERE =
            List.of("onsite_conversion.purchase", "app_custom_event.fb_mobile_purchase", "offline_conversion.purchase");

    /** Purchases wherever they were made, which are the website's while nothing else is told. */
    private static final List<String> ALL =
            List.of("omni_purchase", "purchase", "onsite_web_purchase", "web_in_store_purchase");

    /** How many; a row that names none had none, since we asked for all of them. */
    String count() {
        var kind = kind();
        return kind == null ? "0" : value("actions", kind);
    }

    /** What they were worth; null where there are some and their worth is not told. */
    @Nullable
    String value() {
        var kind = kind();
        if (kind == null) {
            return "0";
        }
        var value = value("action_values", kind);
        return value.isEmpty() ? null : value;
    }

    /** The kind of action that counts; null where there was none. */
    @Nullable
    String kind() {
        if (!value("actions", WEBSITE).isEmpty()) {
            return WEBSITE;
        }
        if (ELSEWHERE.stream().anyMatch(kind -> !value("actions", kind).isEmpty())) {
            return null;
        }
        return ALL.stream()
                .filter(kind -> !value("actions", kind).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private String value(String list, String kind) {
        for (var action : row.path(list)) {
            if (action.path("action_type").asString("").equals(kind)) {
                return action.path("value").asString("");
            }
        }
        return "";
    }
}
