package belieffirst.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.TreeMap;

/**
 * The batches that are done, one a line in a file, so that a run which was interrupted goes on where it was.
 *
 * <p>The first line names the seed and the engine; a file of another seed or engine is refused. Lines that begin with a
 * mark count the seconds that runs took. At the end of a run each cell is put together in one line, its batches from the first on.
 */
final class Checkpoint {

    private static final String SECONDS = "# seconds ";

    private final Path file;
    private final String head;
    private final TreeMap<String, Batches> done = new TreeMap<>();
    private long seconds;

    Checkpoint(Path file, String head) throws IOException {
        this.file = file;
        this.head = head;
        if (Files.exists(file)) {
            read();
        } else {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, head + "\n", StandardOpenOption.CREATE_NEW);
        }
    }

    /** A last line without an end was being written when the run was interrupted, and is done again. */
    private void read() throws IOException {
        var text = Files.readString(file);
        var whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (!whole.equals(text)) {
            Files.writeString(file, whole);
        }
        var lines = whole.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(head)) {
            throw new IllegalStateException("%s is of another run; remove it to begin anew".formatted(file));
        }
        lines.stream().skip(1).forEach(this::readLine);
    }

    private void readLine(String line) {
        if (line.startsWith(SECONDS)) {
            seconds += Long.parseLong(line.substring(SECONDS.length()));
        } else {
            var words = line.split("\t", -1);
            var range = words[1].split("-", -1);
            batches(words[0])
                    .put(Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]), Sums.of(words[2]));
        }
    }

    boolean has(Cell cell, int batch) {
        synchronized (done) {
            return batches(cell.key()).has(batch);
        }
    }

    void add(Cell cell, int batch, Sums sums) {
        synchronized (done) {
            append("%s\t%d\t%s".formatted(cell.key(), batch, sums.text()));
            batches(cell.key()).put(batch, batch, sums);
        }
    }

    void took(long more) {
        append(SECONDS + more);
        seconds += more;
    }

    /** All runs together. */
    long seconds() {
        return seconds;
    }

    /** All batches of a cell, added in their order, so that it doesn't matter which thread was first. */
    Sums total(Cell cell) {
        synchronized (done) {
            return batches(cell.key()).total(cell.figures().size());
        }
    }

    /** Writes the file anew, with a line for each cell where its batches have no gap. */
    void putTogether() throws IOException {
        var text = new StringBuilder(head + "\n" + SECONDS + seconds + "\n");
        done.forEach((cell, batches) -> batches.lines()
                .forEach((range, sums) -> text.append("%s\t%s\t%s%n".formatted(cell, range, sums.text()))));
        Files.writeString(file, text);
    }

    private Batches batches(String cell) {
        return done.computeIfAbsent(cell, _ -> new Batches());
    }

    private void append(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
