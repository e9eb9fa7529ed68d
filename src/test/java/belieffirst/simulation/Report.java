package belieffirst.simulation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table of guarantees as a page of text; it says of each cell how much of it was run. */
record Report(long seed, List<Cell> cells, Checkpoint checkpoint) {

    String text() {
        return cells.stream()
                .flatMap(cell -> IntStream.range(0, cell.figures().size()).mapToObj(figure -> line(cell, figure)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(Cell cell, int figure) {
        var sums = checkpoint.total(cell);
        var claim = cell.figures().get(figure);
        return "| %s | %s | %s | %s | %.2f %% ± %.2f | %s |"
                .formatted(
                        cell.row(),
                        cell.name(),
                        sums.campaigns() + " of " + cell.campaigns(),
                        claim.name(),
                        100 * sums.mean(figure),
                        100 * sums.error(figure),
                        claim.claimsNothing() ? "" : claim.met(sums.mean(figure), 0) ? "met" : "NOT MET");
    }
}
