package belieffirst.simulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The stages of the simulation: of equal angles a fraction of the grid on few campaigns and the worst cells on many, and then each
 * cell whose claim does not hold once more with another seed, which decides.
 */
final class Stages {

    static final String WORST = "Equal angles, the twenty worst cells";
    private static final List<String> UNDECIDED = List.of(Guarantees.EQUAL, Guarantees.POOLED);
    private static final int WORST_CELLS = 20;
    private static final int PROMOTED = 0;
    private static final int RECORDED_LOSER = 1;

    private final Simulate simulate;
    private final List<Cell> cells = new ArrayList<>();

    Stages(Simulate simulate) {
        this.simulate = simulate;
    }

    /** Runs what is missing of each stage, and answers all cells. */
    List<Cell> run() throws IOException, InterruptedException {
        add(Guarantees.cells());
        add(worst());
        add(undecided());
        add(ChanceCells.all());
        return List.copyOf(cells);
    }

    private void add(List<Cell> more) throws IOException, InterruptedException {
        cells.addAll(more);
        simulate.run(cells);
    }

    /** None before the first stage is complete, since others might be worse. */
    private List<Cell> worst() throws IOException {
        var checkpoint = simulate.done();
        var first = cells.stream()
                .filter(cell -> cell.row().equals(Guarantees.EQUAL))
                .toList();
        if (first.stream().anyMatch(cell -> checkpoint.total(cell).campaigns() < cell.campaigns())) {
            return List.of();
        }
        return first.stream()
                .sorted(Comparator.comparingDouble((Cell cell) -> -bound(checkpoint.total(cell)))
                        .thenComparing(Cell::name))
                .limit(WORST_CELLS)
                .map(cell -> cell.in(WORST, Guarantees.SECOND_STAGE))
                .toList();
    }

    /** The row of the runs that decide about cells of this one. */
    static String deciding(String row) {
        return row + ", once more";
    }

    private List<Cell> undecided() throws IOException {
        var checkpoint = simulate.done();
        return cells.stream()
                .filter(cell -> !UNDECIDED.contains(cell.row()))
                .filter(cell -> checkpoint.total(cell).campaigns() == cell.campaigns())
                .filter(cell -> !holds(cell, checkpoint.total(cell)))
                .map(cell -> cell.in(deciding(cell.row()), Guarantees.DECIDING))
                .toList();
    }

    /** The larger rate of the two errors, with two standard errors. */
    private static double bound(Sums sums) {
        return Math.max(
                sums.mean(PROMOTED) + 2 * sums.error(PROMOTED),
                sums.mean(RECORDED_LOSER) + 2 * sums.error(RECORDED_LOSER));
    }

    private static boolean holds(Cell cell, Sums sums) {
        return IntStream.range(0, cell.figures().size())
                .allMatch(figure -> cell.figures().get(figure).holds(sums.mean(figure), sums.error(figure)));
    }
}
