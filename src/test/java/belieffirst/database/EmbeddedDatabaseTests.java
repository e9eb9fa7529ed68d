package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.CookieClient;
import belieffirst.testing.Folders;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Patience;
import belieffirst.testing.Product;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Each test goes on with a copy of the data folder of one first start, in processes of its own. */
class EmbeddedDatabaseTests {

    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final Path FIRST = FreshHome.embedded();

    private final Path home = FreshHome.embedded();

    @BeforeAll
    static void startForTheFirstTime() throws IOException, InterruptedException {
        try (var product = Product.start(FIRST)) {
            assertThat(product.output()).contains("/sign-in/link/");
            assertThat(product.terminate()).as("ended by a signal, cleanly").isEqualTo(143);
        }
        assertThat(FIRST.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @BeforeEach
    void copyHome() throws IOException {
        Folders.copy(FIRST, home);
    }

    @AfterEach
    void removeHome() {
        FreshHome.remove(home);
    }

    @AfterAll
    static void removeFirstHome() {
        FreshHome.remove(FIRST);
    }

    @Test
    void keepsEverythingAndMintsALinkAloneAtASecondStart() throws IOException {
        var minted = Files.readString(home.resolve("first-run.json"));
        assertThat(Product.firstRun(home).propertyNames())
                .containsExactlyInAnyOrder(
                        "url", "sign_in_link", "owner_email", "organization_id", "api_token", "api_token_expires");

        try (var product = Product.start(home)) {
            assertThat(product.output()).contains("sign-in/link");
            assertThat(home.resolve("first-run.json")).hasContent(minted);
            assertThat(count("api_tokens")).isEqualTo(1);
            assertThat(count("app.sign_in_links")).isEqualTo(2);
            assertThat(product.api(home).get("/api/nothing").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void keepsSecretsForTheOwnersEyes() throws IOException {
        assertThat(permissions(FIRST)).isEqualTo("rwx------");
        assertThat(permissions(FIRST.resolve("first-run.json"))).isEqualTo("rw-------");
        assertThat(permissions(FIRST.resolve("database.properties"))).isEqualTo("rw-------");
        assertThat(permissions(FIRST.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(FIRST.resolve("superuser-password")).doesNotExist();
    }

    @Test
    void refusesASecondStartOnTheSameFolder() throws IOException, InterruptedException {
        try (var first = Product.start(home);
                var second = Product.launch(home)) {
            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.output())
                    .isEqualToIgnoringNewLines(
                            "Belief First already runs on %s: stop it first, or choose another folder with --data."
                                    .formatted(home));
            assertThat(first.api(home).get("/api/nothing").statusCode()).isEqualTo(404);
            isDurableAndReachedByPasswordOnLoopbackAlone();
        }
    }

    @Test
    void outlivesTheDeathOfTheProductOfPostgresAndOfBoth() throws IOException, InterruptedException {
        var visitor = new CookieClient();
        try (var product = Product.start(home)) {
            visitor.press(product.api(home).server().resolve(link().getPath()));
            assertThat(profile(visitor, product)).isEqualTo(200);
            Product.kill(Product.postgres(home));
            answersAgain(product);
            product.kill();
        }
        assertThat(ProcessHandle.of(Product.postgres(home))).as("an orphan").isPresent();

        try (var product = Product.start(home)) {
            answersAgain(product);
            var acknowledged = new AtomicInteger();
            var writer = Thread.ofPlatform().start(() -> writeUntilItBreaks(acknowledged));
            Patience.until(RECOVERY, "enough is written", () -> acknowledged.get() > 200);
            product.kill();
            Product.kill(Product.postgres(home));
            writer.join();
            var promised = acknowledged.get();
            try (var next = Product.start(home)) {
                answersAgain(next);
                assertThat(profile(visitor, next)).as("still signed in").isEqualTo(200);
                assertThat(profile(new CookieClient(), next))
                        .as("not signed in")
                        .isEqualTo(302);
                assertThat(attempts()).isBetween(promised, promised + 1);
            }
        }
    }

    @Test
    void saysThatThePortIsTaken() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var product = Product.launch(home, taken.getLocalPort())) {
            assertThat(product.exit()).isEqualTo(1);
            assertThat(product.output())
                    .isEqualToIgnoringNewLines(
                            "Port %d is in use: stop what listens there, or choose another with --port."
                                    .formatted(taken.getLocalPort()));
        }
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void saysThatTheFolderCannotBeWritten() throws IOException, InterruptedException {
        var folder = Files.createFile(home.resolve("file")).resolve("data");

        try (var product = Product.launch(folder)) {
            assertThat(product.exit()).isEqualTo(1);
            assertThat(product.output())
                    .isEqualToIgnoringNewLines(
                            "The data folder %s cannot be written: choose another with --data.".formatted(folder));
        }
    }

    @Test
    void saysThatTheFolderIsOfAnotherVersion() throws IOException, InterruptedException {
        Files.writeString(home.resolve("postgres/PG_VERSION"), "17\n");

        try (var product = Product.launch(home)) {
            assertThat(product.exit()).isEqualTo(1);
            assertThat(product.output())
                    .startsWith("The data folder %s was made by PostgreSQL 17 and this is 18: upgrade it with"
                            .formatted(home))
                    .hasLineCount(1);
        }
    }

    @Test
    void saysWhyPostgresDoesNotStart() throws IOException, InterruptedException {
        Files.writeString(home.resolve("postgres/postgresql.conf"), "no_such_setting = 1\n");

        try (var product = Product.launch(home)) {
            assertThat(product.exit()).isEqualTo(1);
            assertThat(product.output().lines().toList().getLast())
                    .startsWith("The embedded PostgreSQL does not start: configuration file")
                    .endsWith("(see %s).".formatted(home.resolve("postgres.log")));
        }
    }

    private void isDurableAndReachedByPasswordOnLoopbackAlone() {
        assertThat(postgres("""
                        select string_agg(name || '=' || setting, ' ' order by name) from pg_settings
                         where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums',
                                        'password_encryption', 'listen_addresses', 'unix_socket_directories')
                        """))
                .isEqualTo("data_checksums=on fsync=on full_page_writes=on listen_addresses=127.0.0.1"
                        + " password_encryption=scram-sha-256 synchronous_commit=on unix_socket_directories=");
        assertThat(postgres("select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
    }

    private URI link() throws IOException {
        return URI.create(Product.firstRun(home).required("sign_in_link").asString());
    }

    private int profile(CookieClient visitor, Product product) throws IOException, InterruptedException {
        var address = product.api(home).server().resolve("/settings/profile");
        return visitor.get(address).statusCode();
    }

    private void answersAgain(Product product) throws IOException {
        var api = product.api(home);
        Patience.until(
                RECOVERY,
                "the product answers after a death",
                () -> api.get("/api/nothing").statusCode() == 404);
    }

    /** As the product counts sign-in attempts: each is one row changed and acknowledged. */
    private void writeUntilItBreaks(AtomicInteger acknowledged) {
        try {
            var jdbc = Superuser.of(home);
            while (true) {
                jdbc.sql("select app.count_attempt('someone', interval '1 hour')")
                        .query(Integer.class)
                        .single();
                acknowledged.incrementAndGet();
            }
        } catch (IOException | DataAccessException _) {
            // the server is gone, which ends the writing
        }
    }

    private int attempts() {
        return Integer.parseInt(postgres("select attempts::text from app.sign_in_attempts where subject = 'someone'"));
    }

    private int count(String table) {
        return Integer.parseInt(postgres("select count(*)::text from " + table));
    }

    private String postgres(String query) {
        try {
            return Superuser.of(home)
                    .sql(query)
                    .query((row, _) -> row.getString(1))
                    .list()
                    .getFirst();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
