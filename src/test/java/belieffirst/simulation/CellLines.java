package belieffirst.simulation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cells of the table of guarantees, a line for each figure, which says how much of the cell was run. */
record CellLines(List<Cell> cells, Checkpoint checkpoint) {

    /** A page of all of them. */
    String text() {
        return cells.stream().map(Cell::row).distinct().map(this::section).collect(Collectors.joining("", """
                        # Every simulated cell

                        What [guarantees.md](guarantees.md) sums up: a mean over campaigns ± its Monte Carlo standard error, in percent.
                        """, ""));
    }

    /** The table of one row. */
    String section(String row) {
        return cells.stream()
                .filter(cell -> cell.row().equals(row))
                .flatMap(cell -> IntStream.range(0, cell.figures().size()).mapToObj(figure -> line(cell, figure)))
                .collect(Collectors.joining(
                        "",
                        "\n## " + row + "\n\n| cell | campaigns | figure | % | claim | |\n|---|---|---|---|---|---|\n",
                        ""));
    }

    private String line(Cell cell, int figure) {
        var sums = checkpoint.total(cell);
        var claim = cell.figures().get(figure);
        return "| %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        cell.name(),
                        campaigns(cell, sums),
                        claim.name(),
                        percent(sums, figure),
                        claim.text(),
                        answer(cell, sums, figure));
    }

    private static String campaigns(Cell cell, Sums sums) {
        return sums.campaigns() == cell.campaigns()
                ? Integer.toString(cell.campaigns())
                : "%d of %d".formatted(sums.campaigns(), cell.campaigns());
    }

    static String percent(Sums sums, int figure) {
        return sums.campaigns() == 0 || sums.count(figure) == 0
                ? "not run"
                : String.format(Locale.ROOT, "%.2f ± %.2f", 100 * sums.mean(figure), 100 * sums.error(figure));
    }

    String answer(Cell cell, Sums sums, int figure) {
        var claim = cell.figures().get(figure);
        if (claim.claimsNothing() || sums.campaigns() == 0) {
            return "";
        }
        if (cell.row().equals(Guarantees.EQUAL)) {
            return claim.met(sums.mean(figure), 0) ? "" : "above, on few campaigns";
        }
        var holds = claim.holds(sums.mean(figure), sums.error(figure)) ? "holds" : missed(cell);
        return sums.campaigns() < cell.campaigns() ? holds + " so far" : holds;
    }

    private String missed(Cell cell) {
        var row = Stages.deciding(cell.row());
        var isDecided = cells.stream()
                .anyMatch(other -> other.row().equals(row) && other.name().equals(cell.name()));
        return isDecided ? "see “once more”" : "**does not hold**";
    }
}
