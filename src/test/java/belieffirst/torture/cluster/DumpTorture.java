package belieffirst.torture.cluster;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.FreshHome;
import belieffirst.testing.Patience;
import belieffirst.testing.Product;
import belieffirst.torture.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup of one's own server by the three commands that docs/postgresql.md names, and what a product finds once it is restored. */
class DumpTorture {

    @TempDir
    private Path folder;

    private final Path home = FreshHome.embedded();

    @AfterEach
    void remove() {
        FreshHome.remove(home);
    }

    @Test
    void bringsBackEveryRow() throws IOException, InterruptedException {
        try (var cluster = new PatroniCluster()) {
            var settings = cluster.byProxy(false);
            String kept;
            try (var product = Product.start(home, settings)) {
                var api = product.api(home);
                for (var brand = 1; brand <= 50; brand++) {
                    var made = api.post("/api/brands", "{\"name\": \"Brand %d\"}".formatted(brand));
                    assertThat(made.statusCode()).isEqualTo(201);
                }
                kept = api.get("/api/brands").body();
                product.terminate();
            }
            var commands = commands();
            run(cluster, commands.get(0));
            rename(cluster);
            run(cluster, commands.get(1));
            run(cluster, commands.get(2));

            var before = rows(cluster.superuser("before"));
            assertThat(rows(cluster.superuser("belief_first"))).isEqualTo(before);
            try (var product = Product.start(home, settings)) {
                assertThat(product.api(home).get("/api/brands").body()).isEqualTo(kept);
            }
            new Figures("dump").say("tables compared", before.size());
        }
    }

    /** To dump, to make the database, and to restore it, as they stand in the paper. */
    private static List<String> commands() throws IOException {
        var commands = Files.readString(Path.of("docs/postgresql.md"))
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("(pg_dump|createdb|pg_restore) --.*"))
                .toList();
        assertThat(commands).hasSize(3);
        return commands;
    }

    private void run(PatroniCluster cluster, String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", PatroniCluster.PROGRAMS + "/" + command)
                .directory(folder.toFile())
                .inheritIO();
        process.environment().putAll(cluster.environment());
        assertThat(process.start().waitFor()).as(command).isZero();
    }

    /** Out of the way, as on another server. */
    private static void rename(PatroniCluster cluster) {
        var postgres = cluster.superuser("postgres");
        Patience.until(
                Duration.ofSeconds(30),
                "nobody is in the database",
                () -> postgres.sql("select not exists (select from pg_stat_activity where datname = 'belief_first')")
                        .query(Boolean.class)
                        .single());
        postgres.sql("alter database belief_first rename to before").update();
    }

    /** A sum over the rows of each table, in any order. */
    private static Map<String, String> rows(JdbcClient superuser) {
        var tables = superuser.sql("""
                        select oid::regclass::text from pg_class
                         where relkind = 'r' and relnamespace in ('public'::regnamespace, 'app'::regnamespace)
                        """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(40);
        return tables.stream()
                .collect(toMap(
                        table -> table,
                        table -> superuser
                                .sql(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
                                                .formatted(table))
                                .query(String.class)
                                .single()));
    }
}
