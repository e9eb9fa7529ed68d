package belieffirst.evidence.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Rows that are read by a thread of their own, a little ahead of whoever takes them, so that two processors have work. */
public record RowsAhead(RowSource source) implements RowSource {

    private static final int AHEAD = 4;
    private static final ThreadFactory THREADS =
            Thread.ofPlatform().daemon().name("import-rows-", 0).factory();

    @Override
    public String format() {
        return source.format();
    }

    @Override
    public LocalDate daysBegin() {
        return source.daysBegin();
    }

    @Override
    public void read(RowTaker taker) throws IOException {
        var batches = new ArrayBlockingQueue<Batch>(AHEAD);
        try (var reader = Executors.newSingleThreadExecutor(THREADS)) {
            var reading = reader.submit(() -> fill(batches));
            try {
                if (isTakenToTheEnd(batches, taker)) {
                    reading.get();
                }
            } catch (InterruptedException fault) {
                throw interrupted(fault);
            } catch (ExecutionException fault) {
                throw explained(fault);
            } finally {
                reader.shutdownNow();
            }
        }
    }

    private static boolean isTakenToTheEnd(BlockingQueue<Batch> batches, RowTaker taker) throws InterruptedException {
        while (true) {
            var batch = batches.take();
            for (var row : batch.rows) {
                if (!taker.take(row, batch.percent)) {
                    return false;
                }
            }
            if (batch.isLast) {
                return true;
            }
        }
    }

    /** A last batch comes in any case, so that nobody waits for more when reading failed. */
    private Void fill(BlockingQueue<Batch> batches) throws IOException, InterruptedException {
        var gathered = new Gathered(batches);
        try {
            source.read(gathered);
        } finally {
            gathered.send(true);
        }
        return null;
    }

    private static IOException interrupted(InterruptedException fault) {
        Thread.currentThread().interrupt();
        var interrupted = new InterruptedIOException("The reading of a file was interrupted");
        interrupted.initCause(fault);
        return interrupted;
    }

    private static IOException explained(ExecutionException fault) {
        return switch (fault.getCause()) {
            case IOException cause -> cause;
            case RuntimeException cause -> throw cause;
            case Error cause -> throw cause;
            case null, default -> throw new IllegalStateException(fault);
        };
    }

    private record Batch(List<String[]> rows, int percent, boolean isLast) {}

    /** Rows on their way to a batch: so many that handing them over costs little, and so few that they fit in memory. */
    private static final class Gathered implements RowTaker {

        private static final int ROWS = 500;
        private static final int CHARACTERS = 1 << 18;

        private final BlockingQueue<Batch> batches;
        private List<String[]> rows = new ArrayList<>(ROWS);
        private int characters;
        private int percent;

        Gathered(BlockingQueue<Batch> batches) {
            this.batches = batches;
        }

        @Override
        public boolean take(String[] row, int percent) {
            rows.add(row);
            this.percent = percent;
            for (var cell : row) {
                characters += cell.length() + 8;
            }
            try {
                if (rows.size() == ROWS || characters > CHARACTERS) {
                    send(false);
                }
                return true;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        void send(boolean last) throws InterruptedException {
            batches.put(new Batch(rows, percent, last));
            rows = new ArrayList<>(ROWS);
            characters = 0;
        }
    }
}
