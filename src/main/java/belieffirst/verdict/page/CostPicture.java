package belieffirst.verdict.page;

import belieffirst.kernel.Money;
import belieffirst.verdict.rule.Settings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a plan's results: what is compared on one axis, the cheapest first.
 *
 * @param most conversions that one ad brought
 */
public record CostPicture(
        List<ResultRow> rows, Axis axis, @Nullable Settings settings, long most) {

    static Optional<CostPicture> of(List<ResultRow> rows, @Nullable Settings settings) {
        var most = rows.stream()
                .flatMap(row -> row.ads().stream())
                .map(ad -> ad.figures().conversions())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return Axis.of(rows, settings).map(axis -> new CostPicture(rows, axis, settings, most));
    }

    public List<Dot> dots(ResultRow row) {
        return Dot.of(row, most);
    }

    /** A row in words, for whoever does not see it. */
    public String said(ResultRow row) {
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
        var dots = dots(row);
        if (!dots.isEmpty()) {
            var costs = dots.stream().map(Dot::cpa).sorted().toList();
            words.append("; ads from %s to %s".formatted(Money.said(costs.getFirst()), Money.said(costs.getLast())));
        }
        return words.toString();
    }

    /** Whether days that are not settled change what this row says. */
    public boolean isOpen(ResultRow row) {
        return row.all().cpa() != null && !row.all().equals(row.figures());
    }
}
