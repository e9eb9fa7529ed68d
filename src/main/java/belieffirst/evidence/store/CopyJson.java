package belieffirst.evidence.store;

import belieffirst.evidence.ad.Measures;
import belieffirst.evidence.ad.Metrics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The counts of a row that are kept by name, as the bytes of three JSON objects; null for one without an entry. */
final class CopyJson {

    private static final JsonMapper JSON = new JsonMapper();

    private final byte @Nullable [] conversions;
    private final byte @Nullable [] values;
    private final byte @Nullable [] measures;

    CopyJson(Metrics numbers) {
        var told = numbers.conversions();
        conversions = bytes(with(told.counts(), told.unknown()));
        values = bytes(with(with(told.values(), told.unknown()), told.unvalued()));
        measures = numbers.measures().equals(Measures.NONE) ? null : bytes(named(numbers.measures()));
    }

    /** An entry that is null is not known any more, where one that is not there says nothing. */
    private static Map<String, ?> with(Map<String, ?> told, Set<String> unknown) {
        if (unknown.isEmpty()) {
            return told;
        }
        var all = new TreeMap<String, @Nullable Object>(told);
        unknown.forEach(event -> all.put(event, null));
        return all;
    }

    private static byte @Nullable [] bytes(Map<String, ?> entries) {
        return entries.isEmpty() ? null : JSON.writeValueAsBytes(entries);
    }

    private static Map<String, ?> named(Measures told) {
        var named =
                new LinkedHashMap<String, @Nullable Object>(told.incremental().named());
        put(named, "three_second_plays", told.threeSecondPlays());
        put(named, "thruplays", told.thruplays());
        put(named, "average_play_seconds", told.averagePlaySeconds());
        return named;
    }

    private static void put(Map<String, @Nullable Object> named, String name, @Nullable Object value) {
        if (value != null) {
            named.put(name, value);
        }
    }

    /** The bytes of all three together. */
    int length() {
        return Stream.of(conversions, values, measures)
                .mapToInt(bytes -> bytes == null ? 0 : bytes.length)
                .sum();
    }

    byte @Nullable [] conversions() {
        return conversions;
    }

    byte @Nullable [] values() {
        return values;
    }

    byte @Nullable [] measures() {
        return measures;
    }
}
