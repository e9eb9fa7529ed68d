package belieffirst.evidence.ad;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The counts of events other than purchases, by their names. An event that is not there was not told, which is not zero.
 *
 * @param counts how many there were
 * @param values what they were worth, in the currency of the spend
 */
public record Conversions(Map<String, Long> counts, Map<String, BigDecimal> values) {

    public static final Conversions NONE = new Conversions(Map.of(), Map.of());

    public Conversions {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * The count of an event of which a sum is told, or only parts that exclude each other, such as those on the website and those in
     * an app: a part stands for all of them while the others had none. Null where nobody knows.
     */
    public static @Nullable Long one(@Nullable Long all, Collection<@Nullable Long> parts) {
        if (all != null) {
            return all;
        }
        var some =
                parts.stream().filter(Objects::nonNull).filter(part -> part > 0).toList();
        return some.size() > 1 || parts.stream().allMatch(Objects::isNull)
                ? null
                : some.isEmpty() ? Long.valueOf(0) : some.getFirst();
    }
}
