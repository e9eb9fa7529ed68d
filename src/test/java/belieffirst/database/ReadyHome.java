package belieffirst.database;

import belieffirst.database.embedded.PostgresBinaries;
import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data folder that no product has run on yet, with its database made and migrated: tests begin with a copy of it. */
public final class ReadyHome {

    private final Path folder;

    private ReadyHome(Path folder) {
        this.folder = folder;
    }

    /** Makes one here. */
    public static ReadyHome at(Path path) {
        try (var folder = DataFolder.open(path)) {
            var programs = SharedPrograms.of(PostgresBinaries.MAJOR, PostgresBinaries::unpackInto);
            Files.createSymbolicLink(folder.resolve("postgres-programs-" + PostgresBinaries.MAJOR), programs.folder());
            try (var database = new EmbeddedDatabase(folder)) {
                Migrations.of(database, "").migrate();
            }
            // Tests throw the data away, so it need not survive a loss of power.
            Files.writeString(
                    folder.resolve("postgres/postgresql.auto.conf"),
                    "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n");
            return new ReadyHome(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Makes a copy of it there. */
    public void copyTo(Path home) {
        try {
            Folders.copy(folder, home);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
