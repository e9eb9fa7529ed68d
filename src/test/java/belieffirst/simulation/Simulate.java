package belieffirst.simulation;

import belieffirst.inference.EngineVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The table of guarantees as it is computed: so many campaigns at most in each cell, on so many threads, keeping what is done in a file.
 * What comes out depends on the seed alone.
 */
record Simulate(long seed, int campaigns, int threads, Path kept) {

    /**
     * Takes the seed, the campaigns of a cell at most, the threads, the file to keep, the file to report to, and that of the
     * chances which the goals page tells.
     */
    public static void main(String[] words) throws IOException, InterruptedException {
        var simulate = new Simulate(
                Long.parseLong(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]), Path.of(words[3]));
        var cells = new Stages(simulate).run();
        var checkpoint = simulate.done();
        checkpoint.putTogether();
        var report = new Report(simulate.seed, cells, checkpoint).text();
        var page = Path.of(words[4]);
        Files.writeString(page, report);
        Files.writeString(
                page.resolveSibling(page.getFileName().toString().replace(".md", "-cells.md")),
                new CellLines(cells, checkpoint).text());
        new ChanceLines(simulate.seed, checkpoint).write(Path.of(words[5]));
        System.out.print(report);
    }

    /** What is done. */
    Checkpoint done() throws IOException {
        return new Checkpoint(kept, "seed %d, engine %s".formatted(seed, EngineVersion.CURRENT));
    }

    Checkpoint run(List<Cell> cells) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var checkpoint = done();
        var missing = missing(cells, checkpoint);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var each : pool.invokeAll(missing)) {
                if (each.state() == Future.State.FAILED) {
                    throw new IllegalStateException(each.exceptionNow());
                }
            }
        }
        if (!missing.isEmpty()) {
            checkpoint.took((System.nanoTime() - start) / 1_000_000_000);
        }
        return checkpoint;
    }

    /** Batches not done yet: rows in their order, and the cells of one row side by side. */
    private List<Callable<Boolean>> missing(List<Cell> cells, Checkpoint checkpoint) {
        var missing = new ArrayList<Callable<Boolean>>();
        for (var row : cells.stream().map(Cell::row).distinct().toList()) {
            for (var batch = 0; batch < campaigns / Cell.BATCH; batch++) {
                for (var cell : cells) {
                    if (cell.row().equals(row) && batch < cell.batches() && !checkpoint.has(cell, batch)) {
                        missing.add(task(cell, batch, checkpoint));
                    }
                }
            }
        }
        return missing;
    }

    private Callable<Boolean> task(Cell cell, int batch, Checkpoint checkpoint) {
        return () -> {
            checkpoint.add(cell, batch, run(cell, batch));
            return true;
        };
    }

    private Sums run(Cell cell, int batch) {
        var ofCell = mixed(seed + mixed(cell.key().hashCode()));
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(new long[] {ofCell, mixed(ofCell + batch)});
        var sums = Sums.none(cell.figures().size());
        for (var i = 0; i < Cell.BATCH; i++) {
            sums = sums.and(cell.experiment().run(random));
        }
        return sums;
    }

    /** Stafford's thirteenth mix, so that neighbouring batches share nothing. */
    private static long mixed(long number) {
        var once = (number + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
        var twice = (once ^ (once >>> 30)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }
}
