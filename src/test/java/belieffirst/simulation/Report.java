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

                What a verdict promises, and how often it keeps that in simulated campaigns. `bin/simulate` makes this page, the
                same from the same seed.

                **What is promised.** Where no angle is better than the others, at most 5 %% of tests say “promote”; at most 5 %% record
                any of them as a loser; and every test ends with a named next step. Where one angle is exactly on target, at most
                5 %% of confirmations say “confirmed”, and at most 5 %% “not confirmed”. A claim holds when the figure and
                two standard errors lie within it. What was not run is not claimed.

                **What a campaign is.** 21 days, judged every evening by the product's own gates, engine and rules, on days that
                are settled. Ads, ad sets and templates differ by themselves, weekdays convert better and worse, and
                conversions arrive days late. “3 × 5 ads” are three angles of five ads; “cv” is by how much ads of one ad set
                differ, “sd” by how much ad sets do. At $30 a conversion, 5, 20 and 100 conversions an ad over 21 days are $7, $29 and
                $143 a day for each ad. All of it: `src/test/java/belieffirst/simulation`.

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
                %s""".formatted(extent(), seed, EngineVersion.CURRENT, Math.ceilDiv(checkpoint.seconds(), 60), setUps());
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
                                percent(checkpoint.total(cell), 0)))
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
        return sums.campaigns() == 0 || sums.count(figure) == 0
                ? "not run"
                : String.format(Locale.ROOT, "%.2f ± %.2f", 100 * sums.mean(figure), 100 * sums.error(figure));
    }

    private static String answer(Cell cell, Sums sums, int figure) {
        var claim = cell.figures().get(figure);
        if (claim.claimsNothing() || sums.campaigns() == 0) {
            return "";
        }
        if (cell.row().equals(Guarantees.EQUAL)) {
            return claim.met(sums.mean(figure), 0) ? "" : "above, on few campaigns";
        }
        var holds = claim.holds(sums.mean(figure), sums.error(figure)) ? "holds" : "**does not hold**";
        return sums.campaigns() < cell.campaigns() ? holds + " so far" : holds;
    }
}
