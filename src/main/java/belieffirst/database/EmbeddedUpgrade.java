package belieffirst.database;

import belieffirst.database.embedded.DatabaseCopy;
import belieffirst.database.embedded.ForeignParts;
import belieffirst.database.embedded.PostgresBinaries;
import belieffirst.database.embedded.PostgresCluster;
import belieffirst.database.embedded.PostgresJar;
import belieffirst.database.folder.DataFolder;
import belieffirst.database.folder.StartRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The command that takes the embedded database to this version's PostgreSQL: {@code bin/run --upgrade-database}. Both servers run while
 * one is copied into the other, and the old database stays beside the new one.
 */
public final class EmbeddedUpgrade {

    private static final String OPTION = "--upgrade-database";

    private EmbeddedUpgrade() {}

    /** Whether these arguments ask for it. */
    public static boolean isMeant(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.split("=", 2)[0].equals(OPTION));
    }

    /** Upgrades and says what it did; answers whether it did. */
    public static boolean run(PrintStream out, String... arguments) {
        return DatabaseCheck.with(arguments, out, (printed, settings) -> {
            if (!settings.database().isEmbedded()) {
                throw new StartRefused(
                        "BELIEF_FIRST_DATABASE_URL names a server of your own: upgrade it by its own means.");
            }
            try (var folder = DataFolder.open(settings.data())) {
                printed.println(upgraded(folder, programs(arguments)));
                return true;
            } catch (IOException | SQLException fault) {
                throw new StartRefused(
                        "The database could not be upgraded: %s. Nothing was changed but that the old one may have this version’s migrations."
                                .formatted(fault.getMessage()),
                        fault);
            }
        });
    }

    private static Optional<Path> programs(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(OPTION + "="))
                .map(argument -> Path.of(argument.substring(OPTION.length() + 1)))
                .findFirst();
    }

    private static String upgraded(DataFolder folder, Optional<Path> programs) throws IOException, SQLException {
        var cluster = PostgresCluster.in(folder);
        if (!cluster.exists()) {
            throw new StartRefused("There is no embedded database in %s.".formatted(folder.resolve("")));
        }
        var version = cluster.version();
        if (version.equals(PostgresBinaries.MAJOR)) {
            throw new StartRefused("The database is of PostgreSQL %s already.".formatted(version));
        }
        var kept = folder.resolve("postgres." + version);
        var made = PostgresCluster.forUpgrade(folder, kept);
        requirePrograms(folder, version, programs);
        var tables = copy(folder, cluster, made, version);
        made.takePlaceOf(cluster, kept);
        return """
                The database is of PostgreSQL %s now: %s tables were copied and compared. The one of PostgreSQL %s stays in %s.
                Remove it when you have seen that everything is there.""".formatted(PostgresBinaries.MAJOR, tables, version, kept);
    }

    /** Those that the data folder was made with are still in it, unless it came from a backup. */
    private static void requirePrograms(DataFolder folder, String version, Optional<Path> archive) throws IOException {
        var programs = PostgresBinaries.folder(folder, version);
        if (archive.isPresent()) {
            new PostgresJar(archive.get()).unpackInto(programs, version);
        } else if (!Files.exists(programs)) {
            throw new StartRefused("""
                    The programs of PostgreSQL %1$s are not in %2$s: name the jar that has them, which is in target/belief-first/lib of the \
                    version before and in Maven’s registry (io.zonky.test.postgres), with %3$s JAR.""".formatted(version, programs, OPTION));
        }
        new PostgresBinaries(programs).require(version, programs);
    }

    /** Both get all migrations first, so that they have the same tables. */
    private static int copy(DataFolder folder, PostgresCluster cluster, PostgresCluster made, String version)
            throws IOException, SQLException {
        try (var old = new EmbeddedDatabase(folder, cluster, version);
                var next = new EmbeddedDatabase(folder, made, PostgresBinaries.MAJOR)) {
            Migrations.complete(old);
            Migrations.complete(next);
            try (var from = old.superuser("postgres").connect();
                    var to = next.superuser("postgres").connect()) {
                new ForeignParts(from, to).refuse();
            }
            try (var from = old.superuser().connect();
                    var to = next.superuser().connect()) {
                return new DatabaseCopy(from, to).run();
            }
        }
    }
}
