package belieffirst.verdict.page;

import belieffirst.kernel.Money;
import belieffirst.verdict.rule.Settings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The picture of a plan's results: what is compared on one axis, the cheapest first. */
public record CostPicture(
        List<Line> lines, Axis axis, @Nullable Settings settings) {

    /**
     * A line of the picture: one of what is compared.
     *
     * @param said it in words, for whoever does not see it
     */
    public record Line(ResultRow row, List<Dot> dots, String said) {

        private static Line of(ResultRow row, long most) {
            var dots = Dot.of(row, most);
            return new Line(row, dots, CostPicture.said(row, dots));
        }

        /** Whether days that are not settled change what it says. */
        public boolean isOpen() {
            return row.all().cpa() != null && !row.all().equals(row.figures());
        }
    }

    static Optional<CostPicture> of(List<ResultRow> rows, @Nullable Settings settings) {
        var most = rows.stream()
                .flatMap(row -> row.ads().stream())
                .map(ad -> ad.figures().conversions())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        var lines = rows.stream().map(row -> Line.of(row, most)).toList();
        return Axis.of(rows, settings).map(axis -> new CostPicture(lines, axis, settings));
    }

    private static String said(ResultRow row, List<Dot> dots) {
        var figures = row.figures();
        var event = row.verdict().event();
        var words = new StringBuilder("“%s”: ".formatted(row.name()));
        words.append(
                figures.cpa() == null
                        ? "no %s known".formatted(event.cost())
                        : "%s %s".formatted(event.cost(), figures.cost()));
        if (row.interval() != null) {
            words.append(", on settled days 95% likely from ").append(row.intervalSaid());
        }
        if (!dots.isEmpty()) {
            var costs = dots.stream().map(Dot::cpa).sorted().toList();
            words.append("; ads from %s to %s".formatted(Money.said(costs.getFirst()), Money.said(costs.getLast())));
        }
        return words.toString();
    }
}
