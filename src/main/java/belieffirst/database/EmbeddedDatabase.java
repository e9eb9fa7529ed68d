package belieffirst.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/** The database that needs no set-up: a cluster in the data folder, with an owner who migrates and a login for the product. */
class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "belief_first_owner";
    static final String APP = "belief_first_app";

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Passwords passwords;
    private final PostgresServer server;

    EmbeddedDatabase(DataFolder folder) {
        try {
            var cluster = folder.resolve("postgres");
            requireOurVersion(cluster);
            this.passwords = Passwords.kept(folder);
            var binaries = PostgresBinaries.unpackInto(folder.resolve("postgres-programs-" + PostgresBinaries.MAJOR));
            if (!PostgresServer.isCluster(cluster)) {
                initialize(binaries, cluster, folder);
            }
            this.server = PostgresServer.start(binaries, cluster, folder.resolve("postgres.log"));
            try (var superuser = connected()) {
                makeRoles(superuser);
            }
        } catch (IOException | SQLException fault) {
            throw new StartRefused(
                    "The embedded PostgreSQL does not start: %s (see postgres.log in the data folder)."
                            .formatted(fault.getMessage()),
                    fault);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=5&socketTimeout=60&tcpKeepAlive=true"
                .formatted(server.port(), database);
    }

    Passwords passwords() {
        return passwords;
    }

    @Override
    public void close() {
        server.close();
    }

    private static void requireOurVersion(Path cluster) throws IOException {
        if (PostgresServer.isCluster(cluster)) {
            var version = Files.readString(cluster.resolve("PG_VERSION")).strip();
            if (!version.equals(PostgresBinaries.MAJOR)) {
                throw new StartRefused(
                        "The data folder %s was made by PostgreSQL %s and this is %s: dump it with the old version, or choose another folder with --data."
                                .formatted(cluster.getParent(), version, PostgresBinaries.MAJOR));
            }
        }
    }

    private void initialize(PostgresBinaries binaries, Path cluster, DataFolder folder) throws IOException {
        var unfinished = Path.of(cluster + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        folder.writeSecret("superuser-password", passwords.superuser());
        var initdb = new ProcessBuilder(PostgresServer.asOrdinaryUser(
                        binaries.program("initdb"),
                        "--pgdata=" + unfinished,
                        "--username=postgres",
                        "--pwfile=" + folder.resolve("superuser-password"),
                        "--auth=scram-sha-256",
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .start();
        try {
            if (initdb.waitFor() != 0) {
                throw new IOException("initdb failed");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } finally {
            Files.delete(folder.resolve("superuser-password"));
        }
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private Connection connected() throws SQLException {
        var deadline = System.nanoTime() + PATIENCE;
        while (true) {
            try {
                return DriverManager.getConnection(url("postgres"), "postgres", passwords.superuser());
            } catch (SQLException fault) {
                if (System.nanoTime() > deadline) {
                    throw fault;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    private void makeRoles(Connection superuser) throws SQLException {
        makeRole(superuser, OWNER, "createrole", passwords.owner());
        makeRole(superuser, APP, "noinherit", passwords.app());
        if (!exists(superuser, "select from pg_database where datname = 'belief_first'")) {
            execute(superuser, "create database belief_first owner " + OWNER);
        }
    }

    private static void makeRole(Connection superuser, String role, String attribute, String password)
            throws SQLException {
        if (!exists(superuser, "select from pg_roles where rolname = '%s'".formatted(role))) {
            execute(superuser, "create role %s login %s".formatted(role, attribute));
        }
        execute(superuser, "alter role %s password '%s'".formatted(role, password));
    }

    private static boolean exists(Connection superuser, String query) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
