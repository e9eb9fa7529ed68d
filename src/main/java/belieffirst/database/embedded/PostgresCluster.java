package belieffirst.database.embedded;

import belieffirst.database.folder.DataFolder;
import belieffirst.database.folder.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.util.FileSystemUtils;

/** The folder that PostgreSQL keeps its files in; made whole or not at all. */
public record PostgresCluster(Path folder) {

    private static final String PASSWORD_FILE = "superuser-password";

    /** Opens only with the major version that made it. */
    public void requireOurVersion() throws IOException {
        if (exists()) {
            var version = Files.readString(folder.resolve("PG_VERSION")).strip();
            if (!version.equals(PostgresBinaries.MAJOR)) {
                throw new StartRefused(
                        "The data folder %s was made by PostgreSQL %s and this is %s: dump it with the old version, or choose another folder with --data."
                                .formatted(folder.getParent(), version, PostgresBinaries.MAJOR));
            }
        }
    }

    public boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    public void make(PostgresBinaries binaries, String superuserPassword, DataFolder home, PostgresLog output)
            throws IOException {
        var unfinished = Path.of(folder + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        home.writeSecret(PASSWORD_FILE, superuserPassword);
        try {
            run(initdb(binaries, unfinished, home.resolve(PASSWORD_FILE)), output);
        } finally {
            Files.delete(home.resolve(PASSWORD_FILE));
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static ProcessBuilder initdb(PostgresBinaries binaries, Path target, Path passwordFile) {
        return new ProcessBuilder(OrdinaryUser.running(
                binaries.program("initdb"),
                "--pgdata=" + target,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
    }

    private static void run(ProcessBuilder initdb, PostgresLog output) throws IOException {
        try {
            if (output.receive(initdb).start().waitFor() != 0) {
                throw new IOException(output.lastWords());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted");
        }
    }
}
