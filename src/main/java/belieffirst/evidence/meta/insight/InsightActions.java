package belieffirst.evidence.meta.insight;

import belieffirst.evidence.ad.MetricLimits;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The counts of actions in a row of Insights, and what they were worth, by the kinds of action. */
record InsightActions(JsonNode row) {

    private static final Pattern COUNT = Pattern.compile("\\d{1,15}(\\.0*)?");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,20})?");

    boolean tells(String kind) {
        return told("actions", kind) != null;
    }

    /** Zero of a kind that the row does not name, since we asked for all of them; null of one whose count cannot be read. */
    @Nullable
    Long count(String kind) {
        var text = told("actions", kind);
        if (text == null) {
            return 0L;
        }
        var count = COUNT.matcher(text).matches() ? new BigDecimal(text) : null;
        return count == null || count.compareTo(MetricLimits.PURCHASES) > 0 ? null : Long.valueOf(count.longValue());
    }

    /** Null where it is not told. */
    @Nullable
    BigDecimal value(String kind) {
        var text = told("action_values", kind);
        return text == null || !AMOUNT.matcher(text).matches() ? null : new BigDecimal(text);
    }

    /** What is told of a kind; subscriptions are in a list of their own since that was made. */
    @Nullable
    String told(String list, String kind) {
        var second = list.equals("actions") ? "conversions" : "conversion_values";
        return Stream.concat(row.path(list).valueStream(), row.path(second).valueStream())
                .filter(action -> action.path("action_type").asString("").equals(kind))
                .map(action -> action.path("value").asString(""))
                .findFirst()
                .orElse(null);
    }
}
