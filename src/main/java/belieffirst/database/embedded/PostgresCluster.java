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

    private static final String UPGRADED = "postgres.upgraded";
    private static final String UPGRADING = "postgres.upgrading";
    private static final String PASSWORD_FILE = "superuser-password";

    /** The one of a data folder; an upgrade that was killed before its last step takes this step now. */
    public static PostgresCluster in(DataFolder home) throws IOException {
        var cluster = new PostgresCluster(home.resolve("postgres"));
        var upgraded = new PostgresCluster(home.resolve(UPGRADED));
        if (!cluster.exists() && upgraded.exists()) {
            Files.move(upgraded.folder, cluster.folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return cluster;
    }

    /** A new one for an upgrade, without what an interrupted upgrade left; refuses where the old one could not be put away. */
    public static PostgresCluster forUpgrade(DataFolder home, Path kept) throws IOException {
        if (Files.exists(kept)) {
            throw new StartRefused("%s is in the way, probably of an earlier upgrade: move it away or remove it first."
                    .formatted(kept));
        }
        FileSystemUtils.deleteRecursively(home.resolve(UPGRADED));
        FileSystemUtils.deleteRecursively(home.resolve(UPGRADING));
        return new PostgresCluster(home.resolve(UPGRADING));
    }

    /** Opens only with the major version that made it. */
    public void requireVersion(String wanted) throws IOException {
        if (exists() && !version().equals(wanted)) {
            throw new StartRefused(
                    "The data folder %s was made by PostgreSQL %s and this is %s: upgrade it with bin/run --upgrade-database, or choose another folder with --data."
                            .formatted(folder.getParent(), version(), wanted));
        }
    }

    public boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** The major version that made it. */
    public String version() throws IOException {
        return Files.readString(folder.resolve("PG_VERSION")).strip();
    }

    /** Moves the other one away, and this one where it was. Whenever that is interrupted, the next start finds one of them. */
    public void takePlaceOf(PostgresCluster other, Path kept) throws IOException {
        var upgraded = folder.resolveSibling(UPGRADED);
        Files.move(folder, upgraded, StandardCopyOption.ATOMIC_MOVE);
        Files.move(other.folder, kept, StandardCopyOption.ATOMIC_MOVE);
        Files.move(upgraded, other.folder, StandardCopyOption.ATOMIC_MOVE);
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
