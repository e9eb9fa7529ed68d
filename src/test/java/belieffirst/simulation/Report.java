package belieffirst.simulation;

import belieffirst.inference.EngineVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of guarantees as a page for somebody who buys ads: what is promised, and how near the hardest cells come to it. */
record Report(long seed, List<Cell> cells, Checkpoint checkpoint) {

    private static final List<String> IN_FULL = List.of("Usefulness", FatigueCells.ROW, Guarantees.POOLED);

    String text() {
        var lines = new CellLines(cells, checkpoint);
        return top() + summary() + IN_FULL.stream().map(lines::section).collect(Collectors.joining());
    }

    private Stream<String> rows() {
        return cells.stream().map(Cell::row).distinct();
    }

    private String top() {
        return """
                # Guarantees

                What a verdict promises, and how often it keeps that in simulated campaigns. `bin/simulate` makes this page, the
                same from the same seed.

                **What is promised.** Where no angle is better than the others, at most 5%% of tests say “promote”; at most 5%% record
                any of them as a loser; and every test ends with a named next step. Where one angle is exactly on target, at most
                5%% of confirmations say “confirmed”, and at most 5%% “not confirmed”. A claim holds when the figure and
                two standard errors lie within it; one that does not is run once more with another seed and 10,000 campaigns,
                which decides. What was not run is not claimed.
                %s
                **What a campaign is.** 21 days, judged every evening by the product's own gates, engine and rules, on days that
                are settled. Ads, ad sets and templates differ by themselves, weekdays convert better and worse, and
                conversions arrive days late. “3 × 5 ads” are three angles of five ads; “cv” is by how much ads of one ad set
                differ, “sd” by how much ad sets do. All of it: `src/test/java/belieffirst/simulation`; every cell with its figures:
                `docs/guarantees-cells.md`.

                **What that costs**, at $30 a conversion over 21 days, a day:

                | test | 5 conversions an ad | 20 | 100 |
                |---|---|---|---|
                %s

                **Not simulated:** creative tests with Meta's even spend (read as one ad set an angle), several metrics at once, angles
                that start on other days, budgets that people move between angles, worlds beside the named ones.

                | what | value |
                |---|---|
                | run | %s |
                | seed | %d |
                | engine | %s |
                | time, of runs that were not broken off | %d minutes |

                A figure is a mean over campaigns ± its Monte Carlo standard error, in percent. Without a claim it is reported and
                nothing more.

                ## By set-up

                The cell with the most promotions of equal angles, of the fraction of the grid in which every two levels of
                its factors meet; on few campaigns, so that a worst cell looks worse than it is.

                | set-up | cells run | worst cell | promoted, %% |
                |---|---|---|---|
                %s""".formatted(
                        rematches(),
                        costs(),
                        extent(),
                        seed,
                        EngineVersion.CURRENT,
                        Math.ceilDiv(checkpoint.seconds(), 60),
                        setUps());
    }

    /** What is promised of rematches where their two plans suit angles differently; empty where that is nothing less. */
    private String rematches() {
        return cells.stream()
                .filter(cell -> cell.row().equals(Stages.deciding(LineCells.REMATCH)))
                .filter(cell -> checkpoint.total(cell).campaigns() > 0)
                .max(Comparator.comparingDouble(cell -> checkpoint.total(cell).mean(LineCells.RECORDED_LOSER)))
                .map(cell -> """

                        **What is not promised.** A rematch counts the ads of the plan before it. Where the two plans suit the same
                        angles differently, by 20%% or so, up to %s%% of rematches record one of equal angles as a loser; the ads of
                        the second plan alone do so in %s%% of the same tests. Promotions keep to their 5%% there too.
                        """.formatted(
                                CellLines.percent(checkpoint.total(cell), LineCells.RECORDED_LOSER),
                                CellLines.percent(checkpoint.total(cell), LineCells.LOSER_ALONE)))
                .orElse("");
    }

    private static String costs() {
        return Stream.of(new int[] {3, 3}, new int[] {6, 5}, new int[] {7, 8})
                .map(test -> Stream.of(5, 20, 100)
                        .map(conversions -> String.format(
                                Locale.ROOT, "$%,.0f", conversions * 30.0 / Scenario.DAYS * test[0] * test[1]))
                        .collect(Collectors.joining(" | ", "| %d × %d ads | ".formatted(test[0], test[1]), " |")))
                .collect(Collectors.joining("\n"));
    }

    private String setUps() {
        return Stream.of(
                        "ad_set_per_ad, same templates",
                        "ad_set_per_ad",
                        "two_per_angle",
                        "one_per_angle",
                        "campaign_budget")
                .map(this::setUp)
                .collect(Collectors.joining());
    }

    private String setUp(String setUp) {
        var run = cells.stream()
                .filter(cell -> cell.row().equals(Guarantees.EQUAL))
                .filter(cell -> cell.name().replaceAll(", \\d+ ×.*", "").equals(setUp))
                .filter(cell -> checkpoint.total(cell).campaigns() > 0)
                .toList();
        return run.stream()
                .max(Comparator.comparingDouble(cell -> checkpoint.total(cell).mean(0)))
                .map(cell -> "| %s | %d | %s | %s |%n"
                        .formatted(
                                setUp,
                                run.size(),
                                cell.name().substring(setUp.length() + 2),
                                CellLines.percent(checkpoint.total(cell), 0)))
                .orElse("| %s | 0 | not run | |%n".formatted(setUp));
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
                        CellLines.percent(sums, place),
                        new CellLines(cells, checkpoint).answer(cell, sums, place));
    }

    /** How far a cell's mean lies inside of the claim. */
    private double room(Cell cell, Figure figure) {
        var sums = checkpoint.total(cell);
        return sums.campaigns() == 0 ? 1 : figure.room(sums.mean(cell.figures().indexOf(figure)));
    }
}
