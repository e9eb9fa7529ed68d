package belieffirst.evidence.export;

import belieffirst.evidence.ad.DailyResult;
import belieffirst.evidence.store.ResultReceiver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The counter of a file's rows while it is read. */
public final class RowCounter {

    private final Map<SkipReason, long[]> left = new EnumMap<>(SkipReason.class);
    private final Map<String, BigDecimal> spend = new TreeMap<>();
    private final ToldEvents told = new ToldEvents();
    private long rows;
    private long used;
    private long ranges;
    private long shortened;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /** Counts a row, and hands it on if it can be used. */
    public void count(RowReading reading, boolean withShortenedId, ResultReceiver taker) {
        rows++;
        switch (reading) {
            case SkipReason why -> leave(why);
            case RowReading.Of(DailyResult line) -> {
                use(line, withShortenedId);
                taker.take(line);
            }
        }
    }

    /** The first of each reason can be pointed at. */
    private void leave(SkipReason why) {
        left.computeIfAbsent(why, _ -> new long[] {0, rows})[0]++;
    }

    private void use(DailyResult line, boolean withShortenedId) {
        used++;
        ranges += line.isDaily() ? 0 : 1;
        shortened += withShortenedId ? 1 : 0;
        told.count(line.numbers());
        spend.merge(line.terms().currency(), line.numbers().spend(), BigDecimal::add);
        first = first == null || line.day().isBefore(first) ? line.day() : first;
        last = last == null || line.until().isAfter(last) ? line.until() : last;
    }

    long used() {
        return used;
    }

    ToldEvents told() {
        return told;
    }

    public RowCounts counted() {
        var reasons = left.entrySet().stream()
                .map(entry -> new SkippedRows(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
        return new RowCounts(rows, used, ranges, shortened, first, last, Map.copyOf(spend), reasons);
    }
}
