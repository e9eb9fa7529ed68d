package belieffirst.database;

import belieffirst.database.embedded.PostgresBinaries;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** PostgreSQL's programs, unpacked once for all processes in which the tests run at the same time. */
final class SharedPrograms {

    private SharedPrograms() {}

    /** Those of one version; whoever comes first unpacks them. */
    static synchronized PostgresBinaries of(String version, Unpacking unpacking) throws IOException {
        var folder = Path.of("target", "postgres", version).toAbsolutePath();
        Files.createDirectories(folder);
        try (var channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            return unpacking.into(folder.resolve("programs"));
        }
    }

    /** A step that unpacks the programs into a folder that may not be there yet. */
    interface Unpacking {

        PostgresBinaries into(Path folder) throws IOException;
    }
}
