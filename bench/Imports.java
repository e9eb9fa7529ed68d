import belieffirst.evidence.imports.ImportState;
import belieffirst.BeliefFirst;
import belieffirst.database.principal.Principal;
import belieffirst.database.principal.CurrentPrincipal;
import belieffirst.evidence.imports.Import;
import belieffirst.kernel.Id;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * A first import of a file of a fixed set of columns, a second one of the same file, and before and after them PostgreSQL's own
 * COPY of the same rows into a table with the same keys. An import is all of it: reading through, matching, and keeping. In the
 * first round nothing has run before.
 */
public class Imports {

    private static final int DAYS = 60;

    public static void main(String[] words) throws Exception {
        var rows = Integer.parseInt(words[0]);
        var home = Path.of("target", "bench-imports").toAbsolutePath();
        FileSystemUtils.deleteRecursively(home);
        var file = Files.createTempFile(Files.createDirectories(Path.of("target")), "export", ".csv");
        write(file, rows);
        System.out.printf(Locale.ROOT, "%,d rows, %d MB%n", rows, Files.size(file) >> 20);
        try (var product = SpringApplication.run(
                BeliefFirst.class, "--server.port=0", "--belief-first.sample=false", "--belief-first.data=" + home)) {
            var bench = new Bench(product.getBean(belieffirst.evidence.imports.Imports.class), product.getBean(CurrentPrincipal.class), home);
            for (var round = 1; round <= 3; round++) {
                bench.round(file, round);
            }
        } finally {
            FileSystemUtils.deleteRecursively(home);
            Files.deleteIfExists(file);
        }
    }

    private static void write(Path file, int rows) throws Exception {
        var random = new Random(1);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Campaign name,Ad set name,Ad name,Ad ID,Day,Amount spent (USD),Impressions,Link clicks,Purchases,"
                    + "Purchases conversion value,Attribution setting\n");
            for (var row = 0; row < rows; row++) {
                var ad = row / DAYS;
                out.write("WP-014 Discovery,Broad %d,WP-014 | The early sign | Dog at the stair | %d,%d,%s,%d.%02d,%d,%d,%d,%d.00,7-day click or 1-day view\n"
                        .formatted(ad % 7, ad, 120_210_000_000_000_000L + ad, LocalDate.of(2026, 8, 1).plusDays(row % DAYS),
                                random.nextInt(90), random.nextInt(100), random.nextInt(9_000), random.nextInt(90),
                                random.nextInt(4), random.nextInt(160)));
            }
        }
    }

    private record Bench(belieffirst.evidence.imports.Imports imports, CurrentPrincipal current, Path home) {

        void round(Path file, int round) throws Exception {
            try (var superuser = superuser()) {
                empty(superuser);
                var before = copy(superuser, file);
                var first = seconds(() -> bring(file));
                var second = seconds(() -> bring(file));
                var copy = (before + copy(superuser, file)) / 2;
                System.out.printf(Locale.ROOT,
                        "round %d: first %.2f s, second %.2f s, COPY %.2f s; first/COPY %.2f, second/first %.2f; most heap after a collection %d MB%n",
                        round, first, second, copy, first / copy, second / first, heap());
            }
        }

        private void bring(Path file) throws Exception {
            var run = new JsonMapper().readTree(Files.readString(home.resolve("first-run.json")));
            try (var superuser = superuser(); var owner = superuser.createStatement().executeQuery(
                    "select user_id from user_organizations where role = 'owner'")) {
                owner.next();
                var asker = new Principal.Person(owner.getObject(1, UUID.class),
                        UUID.fromString(run.path("organization_id").asString()));
                var id = current.as(asker, () -> imports.receive("export.csv", file.toFile().length(),
                        path -> Files.copy(file, path, StandardCopyOption.REPLACE_EXISTING)));
                await(asker, id, ImportState.READ);
                current.as(asker, () -> {
                    imports.commit(id);
                    return id;
                });
                await(asker, id, ImportState.COMMITTED);
            }
        }

        private void await(Principal asker, Id<Import> id, ImportState state) {
            while (true) {
                var present = current.as(asker, () -> imports.get(id));
                if (present.stage().state() == state) {
                    return;
                }
                if (!present.isAtWork()) {
                    throw new IllegalStateException(present.stage().toString());
                }
                LockSupport.parkNanos(20_000_000);
            }
        }

        /** Each begins on a log that was just put away, so that none pays for another's. */
        private static double copy(Connection superuser, Path file) throws Exception {
            var statement = superuser.createStatement();
            statement.execute("drop table if exists bench_copy");
            statement.execute("""
                    create table bench_copy (organization_id uuid not null default '%s', campaign text, adset text, name text,
                        ad_id text, day date, spend numeric(18, 4), impressions bigint, link_clicks bigint, purchases bigint,
                        purchase_value numeric(18, 4), attribution_setting text, until date not null default '2026-08-01',
                        breakdown text not null default '', primary key (organization_id, ad_id, day, until, breakdown))
                    """.formatted(new UUID(1, 1)));
            statement.execute("checkpoint");
            var taken = seconds(() -> {
                try (Reader rows = Files.newBufferedReader(file)) {
                    superuser.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                            copy bench_copy (campaign, adset, name, ad_id, day, spend, impressions, link_clicks, purchases,
                                purchase_value, attribution_setting) from stdin with (format csv, header)
                            """, rows, 1 << 16);
                }
            });
            statement.execute("checkpoint");
            return taken;
        }

        private static void empty(Connection superuser) throws Exception {
            superuser.createStatement().execute(
                    "set session_replication_role = replica; truncate ad_performance, ad_restatements, delivered_ads, ad_imports; set session_replication_role = origin");
        }

        private Connection superuser() throws Exception {
            var passwords = new Properties();
            try (var file = Files.newBufferedReader(home.resolve("database.properties"))) {
                passwords.load(file);
            }
            var port = Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(3).strip();
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%s/belief_first".formatted(port), "postgres",
                    passwords.getProperty("superuser"));
        }

        private static long heap() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                    .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                    .sum() >> 20;
        }
    }

    private static double seconds(Work work) throws Exception {
        var begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private interface Work {
        void run() throws Exception;
    }
}
