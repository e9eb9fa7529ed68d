package belieffirst.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import belieffirst.database.embedded.OrdinaryUser;
import belieffirst.database.embedded.PostgresBinaries;
import belieffirst.database.embedded.PostgresLog;
import belieffirst.database.embedded.PostgresServer;
import belieffirst.testing.Folders;
import belieffirst.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server that is not the product's own: plain with our roles, or in the shape of a Supabase project. */
public final class OutsideServer {

    private static final String PASSWORD = "tells-nobody";

    private final Path home =
            Path.of("target", "homes", "server-" + UUID.randomUUID()).toAbsolutePath();
    private final Shape shape;
    private final PostgresServer server;

    private OutsideServer(Shape shape) throws IOException {
        this.shape = shape;
        var log = new PostgresLog(Files.createDirectories(home).resolve("postgres.log"));
        var binaries = binaries(shape);
        initialize(binaries, log);
        this.server = PostgresServer.start(binaries, home.resolve("cluster"), log);
        Patience.until(Duration.ofSeconds(30), "the server answers", this::answers);
        shape.roles().forEach(statement -> superuser("postgres").sql(statement).update());
        if (shape == Shape.SUPABASE) {
            superuser("postgres").sql("create database shape").update();
            superuser("shape").sql(resource("supabase-database.sql")).update();
        }
    }

    /** Starts one for all tests of this run. */
    public static OutsideServer start(String shape) {
        try {
            return new OutsideServer(Shape.valueOf(shape));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Starts a replica that follows this server, from a copy of its files. */
    Standby follow() throws IOException, SQLException {
        var copy = home.resolve("standby-" + UUID.randomUUID());
        try (var connection = DriverManager.getConnection(url("postgres"), shape.superuser, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('copy', true)");
            Folders.copy(home.resolve("cluster"), copy);
            try (var rows = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                rows.next();
                Files.writeString(copy.resolve("backup_label"), rows.getString(1));
            }
        }
        return Standby.start(
                binaries(shape),
                copy,
                "host=127.0.0.1 port=%s user=%s password=%s".formatted(server.port(), shape.superuser, PASSWORD));
    }

    public void stop() {
        server.close();
    }

    /** Whether it is in the shape of a Supabase project. */
    public boolean isSupabase() {
        return shape == Shape.SUPABASE;
    }

    /** PostgreSQL's superuser in one database. */
    JdbcClient superuserOf(Map<String, String> settings) {
        var url = String.valueOf(settings.get("belief-first.database.url"));
        return superuser(url.substring(url.lastIndexOf('/') + 1));
    }

    /** Makes an empty database; answers the settings with which the product runs on it. */
    public Map<String, String> newDatabase() {
        var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        superuser("postgres").sql(shape.create(name)).update();
        return Map.of(
                "belief-first.database.url", "postgresql://127.0.0.1:%s/%s".formatted(server.port(), name),
                "belief-first.database.owner", shape.owner,
                "belief-first.database.owner-password", shape.ownerPassword,
                "belief-first.database.user", "belief_first_app",
                "belief-first.database.password", shape.password,
                "superuser", shape.superuser,
                "superuser-password", PASSWORD);
    }

    private boolean answers() {
        try (var _ = DriverManager.getConnection(url("postgres"), shape.superuser, PASSWORD)) {
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    private JdbcClient superuser(String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(database), shape.superuser, PASSWORD));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%s/%s".formatted(server.port(), database);
    }

    private void initialize(PostgresBinaries binaries, PostgresLog log) throws IOException {
        var passwordFile = Files.writeString(home.resolve("password"), PASSWORD);
        var initdb = new ProcessBuilder(OrdinaryUser.running(
                binaries.program("initdb"),
                "--pgdata=" + home.resolve("cluster"),
                "--username=" + shape.superuser,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync"));
        try {
            if (log.receive(initdb).start().waitFor() != 0) {
                throw new IOException(log.lastWords());
            }
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fault);
        }
        // Tests throw the data away, so it need not survive a loss of power.
        Files.writeString(
                home.resolve("cluster/postgresql.auto.conf"),
                "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nmax_connections = 200\n");
    }

    private static PostgresBinaries binaries(Shape shape) throws IOException {
        return programs(shape.version);
    }

    /** PostgreSQL's programs of a version that the build fetches for tests. */
    static PostgresBinaries programs(String version) throws IOException {
        try (var files = Files.list(Path.of("target", "postgres", version));
                var archive = Files.newInputStream(
                        files.filter(file -> file.toString().endsWith(".txz"))
                                .findFirst()
                                .orElseThrow())) {
            return SharedPrograms.of(version, folder -> PostgresBinaries.unpackInto(folder, () -> archive));
        }
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource("database/" + name).getContentAsString(UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The properties of such a server; the statements that make our roles are those of the papers. */
    private enum Shape {
        POSTGRES("15", "postgres", "belief_first_owner", "choose-a-password", "choose-another"),
        SUPABASE("17", "supabase_admin", "postgres", "postgres", "choose-a-password");

        private final String version;
        private final String superuser;
        private final String owner;
        private final String ownerPassword;
        private final String password;

        Shape(String version, String superuser, String owner, String ownerPassword, String password) {
            this.version = version;
            this.superuser = superuser;
            this.owner = owner;
            this.ownerPassword = ownerPassword;
            this.password = password;
        }

        List<String> roles() {
            var paper = this == POSTGRES ? Paper.of("docs/postgresql.md") : Paper.of("docs/supabase.md");
            var ours = paper.statements().filter(statement -> statement.matches("(create role|grant) .*"));
            return this == POSTGRES
                    ? ours.toList()
                    : List.of(resource("supabase-roles.sql"), String.join(";", ours.toList()));
        }

        String create(String database) {
            return this == SUPABASE
                    ? "create database %s owner postgres template shape".formatted(database)
                    : Paper.of("docs/postgresql.md")
                            .statements()
                            .filter(statement -> statement.startsWith("create database"))
                            .findFirst()
                            .orElseThrow()
                            .replace("database belief_first", "database " + database);
        }
    }
}
