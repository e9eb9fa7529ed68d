package belieffirst.evidence.meta;

import belieffirst.evidence.ad.Conversions;
import belieffirst.evidence.ad.MetricLimits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The actions in a row of Insights that are events other than purchases. The kinds overlap, so they are never added: the first sum
 * counts, or without one the only part that had any. Of a row that names none there was none, since we asked for all of them.
 *
 * @param custom the account's custom conversions that plans count, by their ids
 */
record InsightEvents(JsonNode row, Map<String, List<String>> custom) {

    private static final Pattern COUNT = Pattern.compile("\\d{1,15}(\\.0*)?");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,20})?");
    private static final String CUSTOM = "offsite_conversion.custom.";

    private static final List<Kinds> EVENTS = List.of(
            new Kinds(
                    "lead",
                    List.of("lead"),
                    List.of("offsite_conversion.fb_pixel_lead", "onsite_conversion.lead_grouped")),
            new Kinds(
                    "complete_registration",
                    List.of("omni_complete_registration", "complete_registration"),
                    List.of(
                            "offsite_conversion.fb_pixel_complete_registration",
                            "app_custom_event.fb_mobile_complete_registration")),
            new Kinds("subscribe", List.of("subscribe_total"), List.of("subscribe_website", "subscribe_mobile_app")),
            new Kinds("app_install", List.of("omni_app_install", "mobile_app_install", "app_install"), List.of()));

    Conversions conversions() {
        var counts = new HashMap<String, Long>();
        var values = new HashMap<String, BigDecimal>();
        EVENTS.forEach(event -> count(event, counts, values));
        custom.values().forEach(events -> events.forEach(event -> counts.put(event, 0L)));
        listed("actions").stream()
                .filter(action -> type(action).startsWith(CUSTOM))
                .forEach(action -> count(action, counts, values));
        return new Conversions(counts, values);
    }

    private void count(Kinds event, Map<String, Long> counts, Map<String, BigDecimal> values) {
        var sum = event.all().stream()
                .filter(kind -> told("actions", kind) != null)
                .findFirst()
                .orElse(null);
        var parts = event.parts().stream().filter(kind -> positive(kind)).toList();
        if (sum == null && parts.size() > 1) {
            return;
        }
        var kind = sum != null ? sum : parts.isEmpty() ? null : parts.getFirst();
        var count = kind == null ? Long.valueOf(0) : count(told("actions", kind));
        if (count != null) {
            counts.put(event.event(), count);
            var value = kind == null ? null : amount(told("action_values", kind));
            if (value != null) {
                values.put(event.event(), value);
            }
        }
    }

    private void count(JsonNode action, Map<String, Long> counts, Map<String, BigDecimal> values) {
        var kind = type(action);
        var count = count(action.path("value").asString(""));
        for (var event : custom.getOrDefault(kind.substring(CUSTOM.length()), List.of())) {
            if (count != null) {
                counts.put(event, count);
                var value = amount(told("action_values", kind));
                if (value != null) {
                    values.put(event, value);
                }
            } else {
                counts.remove(event);
            }
        }
    }

    private boolean positive(String kind) {
        var count = count(told("actions", kind));
        return count != null && count > 0;
    }

    private static @Nullable Long count(@Nullable String text) {
        if (text == null || !COUNT.matcher(text).matches()) {
            return null;
        }
        var count = new BigDecimal(text);
        return count.compareTo(MetricLimits.PURCHASES) > 0 ? null : Long.valueOf(count.longValue());
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null || !AMOUNT.matcher(text).matches() ? null : new BigDecimal(text);
    }

    /** What is told of a kind; subscriptions are in a list of their own since that was made. */
    private @Nullable String told(String list, String kind) {
        return listed(list).stream()
                .filter(action -> type(action).equals(kind))
                .map(action -> action.path("value").asString(""))
                .findFirst()
                .orElse(null);
    }

    private List<JsonNode> listed(String list) {
        var all = new ArrayList<JsonNode>();
        row.path(list).forEach(all::add);
        row.path(list.equals("actions") ? "conversions" : "conversion_values").forEach(all::add);
        return all;
    }

    private static String type(JsonNode action) {
        return action.path("action_type").asString("");
    }

    /** The kinds of action that are an event: sums, the fullest first, and parts that exclude each other. */
    private record Kinds(String event, List<String> all, List<String> parts) {}
}
