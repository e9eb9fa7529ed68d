package belieffirst.simulation;

import belieffirst.inference.EngineVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table of guarantees as a page, which says of each cell how much of it was run. */
record Report(long seed, List<Cell> cells, Checkpoint checkpoint) {

    String text() {
        return top() + summary() + rows().map(this::section).collect(Collectors.joining());
    }

    private Stream<String> rows() {
        return cells.stream().map(Cell::row).distinct();
    }

    private String top() {
        return """
                # Guarantees

                What the rules of a verdict promise, and how often they keep it in simulated campaigns. Every evening of a
                campaign is judged by the product's own gates, engine and rules. `bin/simulate` makes this page, the same from
                the same seed. What a campaign is: `src/test/java/belieffirst/simulation/Campaign.java`.

                | what | value |
                |---|---|
                | run | %s |
                | seed | %d |
                | engine | %s |
                | time, of runs that were not broken off | %d minutes |

                A figure is a mean over campaigns ± its Monte Carlo standard error, in percent; 0.00 ± 0.00
                means that none was seen, which with 2,000 campaigns leaves room for 0.15. Without a claim a figure is
                reported and nothing more.
                """.formatted(extent(), seed, EngineVersion.CURRENT, Math.ceilDiv(checkpoint.seconds(), 60));
    }

    private String extent() {
        var unfinished = cells.stream()
                .filter(cell -> checkpoint.total(cell).campaigns() < cell.campaigns())
                .count();
        return unfinished == 0
                ? "complete: every cell has all its campaigns"
                : "**partial**: %d of %d cells lack campaigns; a cell's own line says how many it has"
                        .formatted(unfinished, cells.size());
    }

    /** Each claim with the cell that comes nearest to breaking it, or breaks it most. */
    private String summary() {
        return rows().flatMap(row -> claimed(row).map(figure -> hardest(row, figure)))
                .collect(Collectors.joining(
                        "",
                        "\n## Claims at a glance\n\n| row | figure | claim | hardest cell | % | |\n|---|---|---|---|---|---|\n",
                        ""));
    }

    private Stream<Figure> claimed(String row) {
        return cells.stream()
                .filter(cell -> cell.row().equals(row))
                .flatMap(cell -> cell.figures().stream())
                .filter(figure -> !figure.claimsNothing())
                .distinct();
    }

    private String hardest(String row, Figure figure) {
        var cell = cells.stream()
                .filter(each -> each.row().equals(row) && each.figures().contains(figure))
                .min(Comparator.comparingDouble(each -> room(each, figure)))
                .orElseThrow();
        var place = cell.figures().indexOf(figure);
        var sums = checkpoint.total(cell);
        return "| %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        row,
                        figure.name(),
                        figure.text(),
                        cell.name(),
                        percent(sums, place),
                        answer(cell, sums, place));
    }

    /** How far a cell's mean lies inside of the claim. */
    private double room(Cell cell, Figure figure) {
        var sums = checkpoint.total(cell);
        return sums.campaigns() == 0 ? 1 : figure.room(sums.mean(cell.figures().indexOf(figure)));
    }

    private String section(String row) {
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

    private static String percent(Sums sums, int figure) {
        return sums.campaigns() == 0
                ? "not run"
                : String.format(Locale.ROOT, "%.2f ± %.2f", 100 * sums.mean(figure), 100 * sums.error(figure));
    }

    private static String answer(Cell cell, Sums sums, int figure) {
        var claim = cell.figures().get(figure);
        if (claim.claimsNothing() || sums.campaigns() == 0) {
            return "";
        }
        var met = claim.met(sums.mean(figure), 0) ? "met" : "**not met**";
        return sums.campaigns() < cell.campaigns() ? met + " so far" : met;
    }
}
