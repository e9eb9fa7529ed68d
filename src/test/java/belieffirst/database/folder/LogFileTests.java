package belieffirst.database.folder;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.embedded.PostgresLog;
import belieffirst.testing.Patience;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFileTests {

    @TempDir
    private Path folder;

    @Test
    void staysWithinTenFilesOfItsSize() {
        var name = "a.long.life";
        var log = (Logger) LoggerFactory.getLogger(name);
        log.setAdditive(false);
        try (var _ = new LogFile(name, folder, LogFile.lines("%msg%n"), 2_000)) {
            Patience.until(Duration.ofSeconds(30), "old files are removed", () -> {
                for (var line = 0; line < 100; line++) {
                    log.error("This ends up in some file: {} {}", UUID.randomUUID(), UUID.randomUUID());
                }
                return files().stream().anyMatch(file -> file.matches(".*\\.([5-9][0-9]|[0-9]{3,})\\.log.*"))
                        && files().stream().noneMatch(file -> file.contains(".0.log"))
                        && bytes() < 12 * 2_000;
            });
        }

        assertThat(files()).contains("belief-first.log");
    }

    @Test
    void keepsWhatPostgresqlPrintedLast() throws IOException {
        var log = new PostgresLog(folder.resolve("postgres.log"));
        Files.writeString(log.file(), "earlier\n");
        log.bound(100);
        assertThat(log.file()).hasContent("earlier");

        Files.writeString(log.file(), "x".repeat(101));
        log.bound(100);

        assertThat(log.file()).isEmptyFile();
        assertThat(folder.resolve("postgres.log.1")).hasContent("x".repeat(101));
    }

    private List<String> files() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private long bytes() {
        return files().stream()
                .mapToLong(file -> folder.resolve(file).toFile().length())
                .sum();
    }
}
