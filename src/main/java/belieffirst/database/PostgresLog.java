package belieffirst.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What PostgreSQL's programs print. */
record PostgresLog(Path file) {

    private static final String FATAL = "FATAL:";
    private static final long LITTLE = 1_000_000;

    ProcessBuilder receive(ProcessBuilder program) {
        File target = file.toFile();
        return program.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(target));
    }

    /** Why a program gave up, as far as it said so. */
    String lastWords() {
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
    boolean tellsOfFullDisk() {
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
