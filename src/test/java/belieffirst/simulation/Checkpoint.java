package belieffirst.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The batches that are done, one a line in a file, so that a run which was interrupted goes on where it was.
 *
 * <p>The first line names the seed and the engine; a file of another seed or engine is refused.
 */
final class Checkpoint {

    private final Path file;
    private final Map<String, TreeMap<Integer, Sums>> done = new HashMap<>();

    Checkpoint(Path file, String head) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            read(head);
        } else {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, head + "\n", StandardOpenOption.CREATE_NEW);
        }
    }

    private void read(String head) throws IOException {
        var text = Files.readString(file);
        var whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (!whole.equals(text)) {
            Files.writeString(file, whole);
        }
        var lines = whole.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(head)) {
            throw new IllegalStateException("%s is of another run; remove it to begin anew".formatted(file));
        }
        lines.stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .forEach(words -> done.computeIfAbsent(words[0], _ -> new TreeMap<>())
                        .put(Integer.valueOf(words[1]), Sums.of(words[2])));
    }

    synchronized boolean has(Cell cell, int batch) {
        return done.getOrDefault(cell.key(), new TreeMap<>()).containsKey(batch);
    }

    synchronized void add(Cell cell, int batch, Sums sums) {
        try {
            Files.writeString(
                    file,
                    "%s\t%d\t%s%n".formatted(cell.key(), batch, sums.text()),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.APPEND);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
        done.computeIfAbsent(cell.key(), _ -> new TreeMap<>()).put(batch, sums);
    }

    /** All batches of a cell, added in their order, so that it doesn't matter which thread was first. */
    synchronized Sums total(Cell cell) {
        return done.getOrDefault(cell.key(), new TreeMap<>()).values().stream()
                .reduce(Sums.none(cell.figures().size()), Sums::and);
    }
}
