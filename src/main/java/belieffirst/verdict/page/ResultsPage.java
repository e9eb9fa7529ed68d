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
        Optional<CellMatrix> matrix,
        Columns columns) {

    /** The columns of the table that are there only where something was told for them. */
    public record Columns(boolean value, boolean clicks, boolean reach) {

        private static Columns of(List<ResultRow> rows) {
            return new Columns(
                    rows.stream().map(ResultRow::figures).anyMatch(Figures::hasValue),
                    rows.stream().anyMatch(row -> !row.figures().clickRate().equals(Figures.UNKNOWN)),
                    rows.stream().anyMatch(row -> row.seen().isTold()));
        }

        /** How many columns the table has. */
        public int count() {
            return 8 + (value ? 1 : 0) + (clicks ? 1 : 0) + (reach ? 1 : 0);
        }
    }

    public static ResultsPage of(PlanVerdict verdict, Days days, List<AdReach> reaches) {
        var rows = ResultRows.of(verdict, days, reaches);
        return new ResultsPage(
                days,
                Summary.of(verdict, days),
                rows,
                CostPicture.of(rows, verdict.isInOwnCurrency() ? verdict.settings() : null),
                Trend.of(rows),
                CellMatrix.of(verdict.details(), rows),
                Columns.of(rows));
    }
}
