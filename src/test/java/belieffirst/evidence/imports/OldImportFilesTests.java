package belieffirst.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.database.folder.DataFolder;
import belieffirst.database.folder.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldImportFilesTests {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir
    private Path home;

    @Test
    void areDeletedAfterTheDaysThatASettingSays() throws IOException {
        try (var folder = DataFolder.open(home)) {
            var files = new OldImportFiles(folder, Clock.fixed(NOW, ZoneOffset.UTC), 3);
            files.delete();
            var young = file(folder, "young", Duration.ofDays(2));
            var old = file(folder, "old", Duration.ofDays(4));

            files.delete();

            assertThat(young).exists();
            assertThat(old).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3_651})
    void refuseAStartWithDaysOutOfRange(int days) throws IOException {
        try (var folder = DataFolder.open(home)) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> new OldImportFiles(folder, Clock.systemUTC(), days))
                    .withMessage("BELIEF_FIRST_IMPORT_FILE_DAYS is %d: set 1 to 3650 days.".formatted(days));
        }
    }

    private static Path file(DataFolder folder, String name, Duration age) throws IOException {
        var file = Files.createDirectories(folder.resolve("imports")).resolve(name);
        Files.writeString(file, "spend");
        return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
