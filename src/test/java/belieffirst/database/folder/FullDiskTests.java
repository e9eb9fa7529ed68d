package belieffirst.database.folder;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.embedded.PostgresLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTests {

    @Test
    void isOneSentenceHoweverDeepItsCauseLies() {
        var file = new UncheckedIOException(new FileSystemException("/data/x", null, "No space left on device"));
        var table = new IllegalStateException(
                "a bean", new RuntimeException(new SQLException("could not extend file", "53100")));
        var words =
                new StartRefused("The embedded PostgreSQL does not start: could not write: No space left on device");

        for (var failure : new Throwable[] {file, table, words, new IOException("Disk quota exceeded")}) {
            assertThat(StartReporterTests.reported(failure)).isEqualToIgnoringNewLines(FullDisk.SENTENCE);
        }
    }

    @Test
    void isNotSeenWhereSomethingElseIsWrong() {
        assertThat(StartReporterTests.reported(new StartRefused("Something else.")))
                .isEqualToIgnoringNewLines("Something else.");
        assertThat(StartReporterTests.reported(new IOException((String) null))).isEmpty();
    }

    @Test
    void isReadFromWhatPostgresqlPrinted(@TempDir Path folder) throws IOException {
        var log = new PostgresLog(folder.resolve("postgres.log"));
        assertThat(log.tellsOfFullDisk()).isFalse();

        Files.writeString(log.file(), """
                initdb: error: could not write file "/data/base": No space left on device
                initdb: removing contents of data directory "/data"
                """);

        assertThat(log.tellsOfFullDisk()).isTrue();
    }
}
