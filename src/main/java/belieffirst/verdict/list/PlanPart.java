package belieffirst.verdict.list;

import belieffirst.kernel.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of plans.
 *
 * @param count how many plans fit; one more than {@link PlanLines#MOST} stands for more
 * @param previous where the part before it ends, or null at the beginning
 * @param next where the part after it begins, or null at the end
 */
public record PlanPart(
        List<PlanLine> lines,
        int count,
        @Nullable String previous,
        @Nullable String next) {

    public PlanPart {
        lines = List.copyOf(lines);
    }

    /** Cuts rows that were read one further than asked for, in the order in which they were read. */
    static PlanPart cut(List<PlanRow> rows, int limit, boolean backwards, Cursor from) {
        var more = rows.size() > limit;
        var kept = rows.subList(0, Math.min(limit, rows.size()));
        var shown = backwards ? kept.reversed() : kept;
        var before = backwards ? more : from.id() != null;
        var after = backwards || more;
        return new PlanPart(
                shown.stream().map(PlanRow::line).toList(),
                shown.isEmpty() ? 0 : shown.getFirst().count(),
                before && !shown.isEmpty() ? PlanOrder.cursor(shown.getFirst()).toString() : null,
                after && !shown.isEmpty() ? PlanOrder.cursor(shown.getLast()).toString() : null);
    }
}
