package belieffirst.simulation;

import belieffirst.inference.EngineVersion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table of guarantees as a page, which says of each cell how much of it was run. */
record Report(long seed, List<Cell> cells, Checkpoint checkpoint) {

    String text() {
        return top()
                + cells.stream().map(Cell::row).distinct().map(this::section).collect(Collectors.joining());
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
                | time of runs that came to their end | %d minutes |

                A figure is a mean over campaigns ± its Monte Carlo standard error, in percent. Without a claim it is reported
                and nothing more.
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
                        sums.campaigns() == 0 ? "not run" : percent(sums, figure),
                        claim.text(),
                        answer(cell, sums, figure));
    }

    private static String campaigns(Cell cell, Sums sums) {
        return sums.campaigns() == cell.campaigns()
                ? Integer.toString(cell.campaigns())
                : "%d of %d".formatted(sums.campaigns(), cell.campaigns());
    }

    private static String percent(Sums sums, int figure) {
        return String.format(Locale.ROOT, "%.2f ± %.2f", 100 * sums.mean(figure), 100 * sums.error(figure));
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
