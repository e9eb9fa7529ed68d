package belieffirst.evidence;

import belieffirst.database.DataFolder;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Files between their arrival and somebody's word on them, in the data folder; after a week they are gone. */
@Component
class ImportFiles {

    private static final Duration KEPT = Duration.ofDays(7);

    private final DataFolder folder;
    private final Clock clock;

    ImportFiles(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void take(Id<Import> id, Imports.Arrival arrival) {
        try {
            Files.createDirectories(folder.resolve("imports"));
            sweep();
            arrival.moveTo(path(id));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Path require(Id<Import> id) {
        if (!Files.exists(path(id))) {
            throw new Refusal.Conflict("This file is no longer here: files are kept for a week. Send it again.");
        }
        return path(id);
    }

    void forget(Id<Import> id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void sweep() throws IOException {
        var oldest = clock.instant().minus(KEPT);
        try (var files = Files.list(folder.resolve("imports"))) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path path(Id<Import> id) {
        return folder.resolve("imports").resolve(id.toString());
    }
}
