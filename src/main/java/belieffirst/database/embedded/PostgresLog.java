package belieffirst.database.embedded;

import belieffirst.database.folder.FullDisk;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The output of PostgreSQL's programs. */
public record PostgresLog(Path file) {

    private static final Logger log = LoggerFactory.getLogger(PostgresLog.class);
    private static final String FATAL = "FATAL:";
    private static final long LARGEST = 10_000_000;
    private static final long LITTLE = 1_000_000;

    public ProcessBuilder receive(ProcessBuilder program) {
        File target = file.toFile();
        return program.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(target));
    }

    /** Keeps the file below 10 MB, and what was in it before in a second one; programs that append go on at its new beginning. */
    public void bound() {
        bound(LARGEST);
    }

    public void bound(long bytes) {
        try {
            if (Files.exists(file) && Files.size(file) > bytes) {
                Files.copy(file, Path.of(file + ".1"), StandardCopyOption.REPLACE_EXISTING);
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                        .close();
            }
        } catch (IOException fault) {
            log.warn("{} could not be shortened", file, fault);
        }
    }

    /** Why a program gave up, as far as it said so. */
    public String lastWords() {
        var lines = lines();
        if (lines.stream().anyMatch(line -> line.startsWith("unshare:"))) {
            return "this system lets root make no user namespace, and PostgreSQL does not run as root; start it as an ordinary user";
        }
        return lines.reversed().stream()
                .filter(line -> line.contains(FATAL))
                .map(line ->
                        line.substring(line.indexOf(FATAL) + FATAL.length()).strip())
                .findFirst()
                .orElse(lines.isEmpty() ? "it says nothing" : lines.getLast());
    }

    /** Whether a program gave up for lack of room; it may have lacked the room to say so. */
    public boolean tellsOfFullDisk() {
        return lines().stream().anyMatch(FullDisk::isMeant) || !hasRoom();
    }

    private boolean hasRoom() {
        try {
            return Files.getFileStore(file.getParent()).getUsableSpace() >= LITTLE;
        } catch (IOException _) {
            return true;
        }
    }

    private List<String> lines() {
        try {
            var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - 20), lines.size());
        } catch (IOException _) {
            return List.of();
        }
    }
}
