package belieffirst.verdict.page;

import belieffirst.evidence.AdReach;
import belieffirst.verdict.PlanVerdict;
import java.util.List;
import java.util.Optional;

/** The numbers of a results page, all of the same days. */
public record ResultsPage(
        Days days,
        Summary summary,
        List<ResultRow> rows,
        Optional<CostPicture> picture,
        Trend trend,
        Optional<CellMatrix> matrix) {

    public static ResultsPage of(PlanVerdict verdict, Days days, List<AdReach> reaches) {
        var rows = ResultRows.of(verdict, days, reaches);
        return new ResultsPage(
                days,
                Summary.of(verdict, days),
                rows,
                CostPicture.of(rows, verdict.isInOwnCurrency() ? verdict.settings() : null),
                Trend.of(rows),
                CellMatrix.of(verdict.details(), rows));
    }

    /** Whether any value was told, so that there is a return to show. */
    public boolean hasValue() {
        return rows.stream()
                .anyMatch(row ->
                        row.figures().value() != null && row.figures().value().signum() > 0);
    }

    public boolean hasClicks() {
        return rows.stream().anyMatch(row -> !row.figures().clickRate().equals(Figures.UNKNOWN));
    }

    public boolean hasReach() {
        return rows.stream().anyMatch(row -> row.seen().isTold());
    }

    /** How many columns the table has. */
    public int columns() {
        return 8 + (hasValue() ? 1 : 0) + (hasClicks() ? 1 : 0) + (hasReach() ? 1 : 0);
    }
}
