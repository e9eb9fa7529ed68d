package belieffirst.evidence.meta.insight;

import belieffirst.evidence.ad.Conversions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of a row as they are counted, those among them that are not known, and those of unknown worth. */
final class EventCounts {

    private final InsightActions actions;
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, BigDecimal> values = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Set<String> unvalued = new HashSet<>();

    EventCounts(InsightActions actions) {
        this.actions = actions;
    }

    /** An event of which one kind of action says all. */
    void all(String event, String kind) {
        put(event, kind, actions.count(kind));
    }

    /** An event of kinds that exclude each other: the only one that had any says all. */
    void one(String event, List<String> kinds) {
        var found = new ArrayList<@Nullable Long>();
        kinds.forEach(kind -> found.add(actions.count(kind)));
        var some = kinds.stream().filter(kind -> !Long.valueOf(0).equals(actions.count(kind)));
        put(event, some.findFirst().orElse(null), kinds.isEmpty() ? Long.valueOf(0) : Conversions.one(null, found));
    }

    void unknown(String event) {
        unknown.add(event);
    }

    private void put(String event, @Nullable String kind, @Nullable Long count) {
        if (count == null) {
            unknown.add(event);
            return;
        }
        counts.put(event, count);
        var value = kind == null ? null : actions.value(kind);
        if (value != null) {
            values.put(event, value);
        } else if (count > 0) {
            unvalued.add(event);
        }
    }

    Conversions conversions() {
        return new Conversions(counts, values, unknown, unvalued);
    }
}
