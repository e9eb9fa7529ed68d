package belieffirst.evidence.export;

import belieffirst.evidence.ad.Line;
import belieffirst.evidence.store.LineTaker;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what is in a file while it is read. */
public final class Tally {

    private final Map<LeftOut, long[]> left = new EnumMap<>(LeftOut.class);
    private final Map<String, BigDecimal> spend = new TreeMap<>();
    private long rows;
    private long used;
    private long ranges;
    private long shortened;
    private long untold;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /** Counts a row, and hands it on if it can be used. */
    public void count(Reading reading, boolean withShortenedId, LineTaker taker) {
        rows++;
        switch (reading) {
            case LeftOut why -> leave(why);
            case Reading.Of(Line line) -> {
                use(line, withShortenedId);
                taker.take(line);
            }
        }
    }

    /** The first of each reason can be pointed at. */
    private void leave(LeftOut why) {
        left.computeIfAbsent(why, _ -> new long[] {0, rows})[0]++;
    }

    private void use(Line line, boolean withShortenedId) {
        used++;
        ranges += line.isDaily() ? 0 : 1;
        shortened += withShortenedId ? 1 : 0;
        untold += line.numbers().purchases() == null && line.numbers().spend().signum() > 0 ? 1 : 0;
        spend.merge(line.terms().currency(), line.numbers().spend(), BigDecimal::add);
        first = first == null || line.day().isBefore(first) ? line.day() : first;
        last = last == null || line.until().isAfter(last) ? line.until() : last;
    }

    long used() {
        return used;
    }

    /** Rows that cost money and say nothing of purchases. */
    long untold() {
        return untold;
    }

    public Counted counted() {
        var reasons = left.entrySet().stream()
                .map(entry -> new LeftRows(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
        return new Counted(rows, used, ranges, shortened, first, last, Map.copyOf(spend), reasons);
    }
}
