package belieffirst.evidence.ad;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The figures of incremental attribution, which is Meta's estimate of the conversions that an ad caused. They are kept beside the
 * attributed ones and shown apart, and decide nothing. An event that is not there was not told, which is not zero.
 *
 * @param conversions how many of each event, purchases among them, with decimals, since it is an estimate
 * @param values what they were worth, in the currency of the spend
 * @param unknown events that were told, but not so that anybody knows how many: what was known of them before holds no longer
 */
public record Incremental(Map<String, BigDecimal> conversions, Map<String, BigDecimal> values, Set<String> unknown) {

    public static final Incremental NONE = new Incremental(Map.of(), Map.of(), Set.of());

    /** Of the decimals that a program or Meta tells so many are kept. */
    public static final int DECIMALS = 20;

    private static final String CONVERSIONS = "incremental:";
    private static final String VALUES = "incremental_value:";

    public Incremental {
        conversions = Collections.unmodifiableMap(new TreeMap<>(conversions));
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        unknown = Set.copyOf(unknown);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Those among the measures of a row that are kept. */
    public static Incremental among(JsonNode measures) {
        return new Incremental(under(CONVERSIONS, measures), under(VALUES, measures), Set.of());
    }

    private static Map<String, BigDecimal> under(String kind, JsonNode measures) {
        var found = new HashMap<String, BigDecimal>();
        measures.properties().stream()
                .filter(entry ->
                        entry.getKey().startsWith(kind) && entry.getValue().isNumber())
                .forEach(entry -> found.put(
                        entry.getKey().substring(kind.length()),
                        entry.getValue().decimalValue()));
        return found;
    }

    /** The name under which the count of an event is kept among the measures. */
    public static String measure(String event) {
        return CONVERSIONS + event;
    }

    /** Each figure under its name; null is one that is not known any more. An event is told with its worth, or without any. */
    public Map<String, @Nullable Object> named() {
        var named = new TreeMap<String, @Nullable Object>();
        unknown.forEach(event -> put(named, event, null));
        conversions.forEach((event, count) -> put(named, event, count));
        return named;
    }

    private void put(Map<String, @Nullable Object> named, String event, @Nullable BigDecimal count) {
        named.put(CONVERSIONS + event, count);
        named.put(VALUES + event, values.get(event));
    }
}
