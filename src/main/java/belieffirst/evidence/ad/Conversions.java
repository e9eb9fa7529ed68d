package belieffirst.evidence.ad;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The counts of events other than purchases, by their names. An event that is not there was not told, which is not zero.
 *
 * @param counts how many there were
 * @param values what they were worth, in the currency of the spend
 * @param unknown events that the source was asked for and could not tell: what was known of them before holds no longer
 * @param unvalued events that it told, and could not tell what they were worth
 */
public record Conversions(
        Map<String, Long> counts, Map<String, BigDecimal> values, Set<String> unknown, Set<String> unvalued) {

    public static final Conversions NONE = new Conversions(Map.of(), Map.of());

    public Conversions {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        unknown = Set.copyOf(unknown);
        unvalued = Set.copyOf(unvalued);
    }

    /** Of a source that says nothing of what it does not tell. */
    public Conversions(Map<String, Long> counts, Map<String, BigDecimal> values) {
        this(counts, values, Set.of(), Set.of());
    }

    /**
     * The count of an event of which a sum is told, or only parts that exclude each other, such as those on the website and those in
     * an app: a part stands for all of them while the others are known to have had none. Null where nobody knows.
     */
    public static @Nullable Long one(@Nullable Long all, Collection<@Nullable Long> parts) {
        if (all != null) {
            return all;
        }
        var some =
                parts.stream().filter(Objects::nonNull).filter(part -> part > 0).toList();
        return parts.isEmpty() || parts.stream().anyMatch(Objects::isNull) || some.size() > 1
                ? null
                : some.isEmpty() ? Long.valueOf(0) : some.getFirst();
    }
}
