package belieffirst.evidence.imports;

import belieffirst.database.folder.DataFolder;
import belieffirst.database.folder.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The uploaded files about which nobody decided in time: they are deleted, each day and at each upload. */
@Component
class OldImportFiles {

    private static final Logger log = LoggerFactory.getLogger(OldImportFiles.class);
    private static final int LONGEST = 3_650;

    private final Path folder;
    private final Clock clock;
    private final Duration kept;

    OldImportFiles(DataFolder folder, Clock clock, @Value("${belief-first.imports.file-days}") int days) {
        StartRefused.unlessWithin("BELIEF_FIRST_IMPORT_FILE_DAYS", days, 1, LONGEST);
        this.folder = folder.resolve("imports");
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.DAYS)
    void delete() {
        try {
            if (Files.exists(folder)) {
                sweep();
            }
        } catch (IOException fault) {
            log.error("Files of imports that nobody decided about could not be deleted", fault);
        }
    }

    private void sweep() throws IOException {
        var oldest = clock.instant().minus(kept);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
