package belieffirst.operating.health;

import belieffirst.database.folder.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The room on the disk of the data folder, where the embedded database is too; without 64 MB of it little can be kept. */
@Component
class DiskRoom {

    private static final long LEAST = 64_000_000;

    private final Path folder;

    DiskRoom(DataFolder folder) {
        this.folder = folder.resolve(".");
    }

    boolean isLeft() {
        try {
            return Files.getFileStore(folder).getUsableSpace() >= LEAST;
        } catch (IOException _) {
            return false;
        }
    }
}
