package belieffirst.evidence.export;

import belieffirst.evidence.ad.Metrics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The events that a file's rows with spend tell of, counted row by row. */
public final class ToldEvents {

    private static final String PURCHASE = "purchase";

    private final Map<String, Long> told = new TreeMap<>();
    private long rows;
    private long silent;

    void count(Metrics numbers) {
        if (numbers.spend().signum() <= 0) {
            return;
        }
        rows++;
        var events = numbers.conversions().counts().keySet();
        events.forEach(event -> told.merge(event, 1L, Long::sum));
        if (numbers.purchases() != null) {
            told.merge(PURCHASE, 1L, Long::sum);
        }
        silent += numbers.purchases() == null && events.isEmpty() ? 1 : 0;
    }

    /** Rows that tell of no event at all. */
    long silent() {
        return silent;
    }

    /** Those of these events that not every row tells of. */
    public List<Untold> lacking(Collection<String> events) {
        return events.stream()
                .map(event -> new Untold(event, rows - told.getOrDefault(event, 0L)))
                .filter(untold -> untold.rows() > 0)
                .toList();
    }

    /** An event, and how many rows with spend do not tell of it. */
    public record Untold(String event, long rows) {}
}
