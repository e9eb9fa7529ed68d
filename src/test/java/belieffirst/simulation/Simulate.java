package belieffirst.simulation;

import belieffirst.inference.EngineVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Runs the table of guarantees: {@code campaigns} at most in each cell, from the seed, on so many threads, keeping what is
 * done in a file. What comes out depends on the seed alone.
 */
record Simulate(long seed, int campaigns, int threads, Path kept) {

    public static void main(String[] words) throws IOException, InterruptedException {
        var simulate = new Simulate(
                Long.parseLong(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]), Path.of(words[3]));
        var checkpoint = simulate.run(Guarantees.cells());
        var report = new Report(simulate.seed, Guarantees.cells(), checkpoint).text();
        System.out.print(report);
        if (words.length > 4) {
            Files.writeString(Path.of(words[4]), report);
        }
    }

    Checkpoint run(List<Cell> cells) throws IOException, InterruptedException {
        var checkpoint = new Checkpoint(kept, "seed %d, engine %s".formatted(seed, EngineVersion.CURRENT));
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = pool.invokeAll(missing(cells, checkpoint));
            for (var each : running) {
                if (each.state() == java.util.concurrent.Future.State.FAILED) {
                    throw new IllegalStateException(each.exceptionNow());
                }
            }
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
        return checkpoint;
    }

    /** Batches not done yet: cells in their order, and cells of one row side by side. */
    private List<java.util.concurrent.Callable<Boolean>> missing(List<Cell> cells, Checkpoint checkpoint) {
        var missing = new ArrayList<java.util.concurrent.Callable<Boolean>>();
        for (var row : cells.stream().map(Cell::row).distinct().toList()) {
            var ofRow = cells.stream().filter(cell -> cell.row().equals(row)).toList();
            for (var batch = 0; batch < Math.ceilDiv(campaigns, Cell.BATCH); batch++) {
                for (var cell : ofRow) {
                    if (batch < cell.batches() && !checkpoint.has(cell, batch)) {
                        var number = batch;
                        missing.add(() -> {
                            checkpoint.add(cell, number, run(cell, number));
                            return true;
                        });
                    }
                }
            }
        }
        return missing;
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
