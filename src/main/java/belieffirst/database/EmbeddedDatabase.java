package belieffirst.database;

import belieffirst.database.embedded.PostgresBinaries;
import belieffirst.database.embedded.PostgresCluster;
import belieffirst.database.embedded.PostgresLog;
import belieffirst.database.embedded.PostgresServer;
import belieffirst.database.folder.DataFolder;
import belieffirst.database.folder.DatabaseLogin;
import belieffirst.database.folder.EmbeddedRoles;
import belieffirst.database.folder.FullDisk;
import belieffirst.database.folder.Passwords;
import belieffirst.database.folder.StartRefused;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The database that needs no set-up: a cluster in the data folder, with an owner who migrates and a login for the product. */
final class EmbeddedDatabase implements Database, AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** Nobody listens yet, or the server still begins or recovers; anything else does not pass by waiting. */
    private static final Set<String> NOT_YET = Set.of("08001", "08006", "57P03");

    private final DataFolder folder;
    private final PostgresLog output;
    private final Passwords passwords;
    private final PostgresServer server;

    EmbeddedDatabase(DataFolder folder) {
        this(folder, cluster(folder), PostgresBinaries.MAJOR);
    }

    /** One of another version, for an upgrade: its programs are in the data folder. */
    EmbeddedDatabase(DataFolder folder, PostgresCluster cluster, String version) {
        this.folder = folder;
        this.output = new PostgresLog(folder.resolve("postgres.log"));
        try {
            cluster.requireVersion(version);
            this.passwords = Passwords.kept(folder);
            var binaries = PostgresBinaries.unpackInto(PostgresBinaries.folder(folder, version));
            if (!cluster.exists()) {
                cluster.make(binaries, passwords.superuser(), folder, output);
            }
            this.server = PostgresServer.start(binaries, cluster.folder(), output);
        } catch (IOException fault) {
            throw refused(fault.getMessage(), fault);
        }
        prepare();
    }

    private static PostgresCluster cluster(DataFolder folder) {
        try {
            return PostgresCluster.in(folder);
        } catch (IOException fault) {
            throw new StartRefused(
                    "An upgrade of the database could not be ended: %s.".formatted(fault.getMessage()), fault);
        }
    }

    @Override
    public DatabaseLogin owner() {
        return new DatabaseLogin(url("belief_first"), EmbeddedRoles.OWNER, passwords.owner());
    }

    @Override
    public DatabaseLogin app() {
        return new DatabaseLogin(url("belief_first"), EmbeddedRoles.APP, passwords.app());
    }

    @Override
    public DatabaseLogin beside(String setting, String address) {
        throw new StartRefused(
                "%s names a copy, so BELIEF_FIRST_DATABASE_URL has to name the server of which it is one."
                        .formatted(setting));
    }

    @Override
    public String appRole() {
        return EmbeddedRoles.APP;
    }

    /** PostgreSQL's superuser in the product's database, for whom a statement may take as long as it takes. */
    DatabaseLogin superuser() {
        return superuser("belief_first");
    }

    DatabaseLogin superuser(String database) {
        var patient = url(database).replaceFirst("&socketTimeout=60", "");
        return new DatabaseLogin(patient, SUPERUSER, passwords.superuser());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%s/%s?connectTimeout=5&socketTimeout=60&tcpKeepAlive=true"
                .formatted(server.port(), database);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Stops the server again when it cannot be prepared: nobody else would. */
    private void prepare() {
        try (var superuser = connected()) {
            EmbeddedRoles.make(superuser, passwords);
        } catch (SQLException fault) {
            server.close();
            throw refused(server.refusesToRun() ? output.lastWords() : fault.getMessage(), fault);
        }
    }

    private Connection connected() throws SQLException {
        var deadline = System.nanoTime() + PATIENCE;
        while (true) {
            try {
                return DriverManager.getConnection(url("postgres"), SUPERUSER, passwords.superuser());
            } catch (SQLException fault) {
                if (!NOT_YET.contains(String.valueOf(fault.getSQLState()))
                        || System.nanoTime() > deadline
                        || server.refusesToRun()) {
                    throw fault;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    private StartRefused refused(@Nullable String reason, Exception cause) {
        if (FullDisk.isMeant(cause) || output.tellsOfFullDisk()) {
            return new StartRefused(FullDisk.SENTENCE, cause);
        }
        return new StartRefused(
                "The embedded PostgreSQL does not start: %s (see %s)."
                        .formatted(reason, folder.resolve("postgres.log")),
                cause);
    }
}
