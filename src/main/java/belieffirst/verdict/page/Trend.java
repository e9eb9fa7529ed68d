package belieffirst.verdict.page;

import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Formats;
import belieffirst.kernel.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The small lines over days of all rows, which share their days and their scale. */
public record Trend(LocalDate first, LocalDate last, double top) {

    public static final int WIDTH = 100;
    public static final int HEIGHT = 28;

    /** Nothing may be dearer by more than this than the cheapest, or all others would lie on the ground. */
    private static final double MOST = 6;

    static Trend of(List<ResultRow> rows) {
        var points = rows.stream().flatMap(row -> row.trend().stream()).toList();
        var days = points.stream().map(TrendPoint::day);
        var costs = points.stream()
                .mapToDouble(point -> point.cpa().doubleValue())
                .sorted()
                .toArray();
        var first = days.min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
        var last = points.stream()
                .map(TrendPoint::day)
                .max(Comparator.naturalOrder())
                .orElse(first);
        var top = costs.length == 0 ? 1 : Math.min(costs[costs.length - 1], Math.max(costs[0], 0.01) * MOST);
        return new Trend(first, last, top);
    }

    /** The part whose conversions had time to come, as points of a line. */
    public String settled(ResultRow row) {
        return line(row.trend().stream().filter(TrendPoint::settled).toList());
    }

    /** The rest, joined to it. */
    public String open(ResultRow row) {
        var from = row.trend().stream().filter(TrendPoint::settled).count();
        var open = row.trend().subList((int) Math.max(0, from - 1), row.trend().size());
        return from == row.trend().size() ? "" : line(open);
    }

    public boolean isDrawn(ResultRow row) {
        return row.trend().size() > 1;
    }

    /** The same in words. */
    public String said(ResultRow row) {
        var points = row.trend();
        return "%s over three days: %s on %s, %s on %s"
                .formatted(
                        CountedEvent.capital(row.verdict().event().cost()),
                        Money.said(points.getFirst().cpa()),
                        Formats.current().day(points.getFirst().day()),
                        Money.said(points.getLast().cpa()),
                        Formats.current().day(points.getLast().day()));
    }

    /** Broken where days are missing: there a line would say what nobody knows. */
    private String line(List<TrendPoint> points) {
        var line = new StringBuilder();
        LocalDate before = null;
        for (var point : points) {
            var goesOn = before != null && before.plusDays(1).equals(point.day());
            line.append(
                    String.format(Locale.ROOT, "%s%.1f,%.1f ", goesOn ? "L" : "M", across(point.day()), down(point)));
            before = point.day();
        }
        return line.toString().strip();
    }

    private double across(LocalDate day) {
        var days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return 2 + (WIDTH - 4.0) * ChronoUnit.DAYS.between(first, day) / days;
    }

    /** What costs more stands higher. */
    private double down(TrendPoint point) {
        var share = Math.min(1, point.cpa().doubleValue() / top);
        return HEIGHT - 2 - (HEIGHT - 4) * share;
    }
}
