package belieffirst.evidence.meta.insight;

import belieffirst.evidence.ad.Incremental;
import belieffirst.evidence.ad.MetricLimits;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One row of Meta's Insights that tells of incremental attribution, an ad and a day. Each action has the figure of this window beside
 * the attributed one, and none where it is zero; an action counts for an event as its attributed figure does.
 */
public final class InsightIncremental {

    /** The window, as Meta calls it. */
    public static final String WINDOW = "incrementality";

    /** What we ask for. */
    public static final String FIELDS =
            "ad_id,date_start,date_stop,actions,action_values,conversions,conversion_values";

    private static final Pattern FIGURE = Pattern.compile("\\d{1,12}(\\.\\d{1,%d})?".formatted(Incremental.DECIMALS));

    private final JsonNode row;
    private final CustomIds custom;
    private final JsonNode window;
    private final InsightActions actions;
    private final Map<String, BigDecimal> conversions = new HashMap<>();
    private final Map<String, BigDecimal> values = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    public InsightIncremental(JsonNode row, CustomIds custom) {
        this.row = row;
        this.custom = custom;
        this.window = InsightWindow.of(row, WINDOW);
        this.actions = new InsightActions(window);
    }

    public String adId() {
        return row.path("ad_id").asString("");
    }

    /** Empty of a row that is about several days, or says no day. */
    public Optional<LocalDate> day() {
        var day = row.path("date_start").asString("");
        try {
            return day.equals(row.path("date_stop").asString(""))
                    ? Optional.of(LocalDate.parse(day))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The events of which it tells more than zero, and those of which nobody can say how many. */
    public Incremental figures() {
        var purchases = new InsightPurchases(window).kind();
        put("purchase", purchases == null ? List.of() : List.of(purchases));
        InsightEvents.EVENTS.forEach(kinds -> put(kinds.event(), kinds.counted(actions)));
        custom.byEvent().forEach((event, ids) -> put(event, InsightCustomEvents.kinds(ids)));
        return new Incremental(conversions, values, unknown);
    }

    /** Of kinds that exclude each other the only one that had any counts. */
    private void put(String event, List<String> kinds) {
        var some =
                kinds.stream().filter(kind -> !isZero(figure("actions", kind))).toList();
        if (some.isEmpty()) {
            return;
        }
        var count = figure("actions", some.getFirst());
        if (some.size() > 1 || count == null || count.compareTo(MetricLimits.PURCHASES) > 0) {
            unknown.add(event);
            return;
        }
        conversions.put(event, count);
        var value = figure("action_values", some.getFirst());
        if (value != null && !isZero(value)) {
            values.put(event, value);
        }
    }

    private static boolean isZero(@Nullable BigDecimal figure) {
        return figure != null && figure.signum() == 0;
    }

    /** Zero of a kind that is not told; null of a figure that cannot be read. */
    private @Nullable BigDecimal figure(String list, String kind) {
        var text = actions.told(list, kind);
        return text == null ? BigDecimal.ZERO : FIGURE.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
