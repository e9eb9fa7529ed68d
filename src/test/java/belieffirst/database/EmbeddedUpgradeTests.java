package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.embedded.PostgresBinaries;
import belieffirst.database.embedded.PostgresCluster;
import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Api;
import belieffirst.testing.Folders;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Product;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An embedded database of PostgreSQL 17 with a row in every table, taken to this version's PostgreSQL. */
class EmbeddedUpgradeTests {

    private static final String OLD = "17";

    private static final Path FIRST = FreshHome.embedded();

    private static Map<String, String> before = Map.of();

    private final Path home = FreshHome.embedded();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void makeOneOfTheVersionBefore() throws IOException, SQLException {
        try (var folder = DataFolder.open(FIRST)) {
            link(folder, OLD);
            link(folder, PostgresBinaries.MAJOR);
            try (var database = new EmbeddedDatabase(folder, PostgresCluster.in(folder), OLD)) {
                Migrations.of(database, "").migrate();
                FilledDatabase.fill(database);
                before = content(database);
                assertThat(list(database, "select sequencename from pg_sequences"))
                        .as("sequences, which a copy would have to set")
                        .isEmpty();
            }
        }
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
    void keepsEveryRowAndWhoMaySeeIt() throws IOException {
        Files.createDirectories(home.resolve("postgres.upgraded/left-by-an-interrupted-one"));

        assertThat(upgrade()).isTrue();

        assertThat(said()).startsWith("The database is of PostgreSQL %s now:".formatted(PostgresBinaries.MAJOR));
        assertThat(home.resolve("postgres.17/PG_VERSION")).hasContent(OLD);
        assertThat(home.resolve("postgres.upgraded")).doesNotExist();
        // As if it had been killed before its last step, which the next start takes.
        Files.move(home.resolve("postgres"), home.resolve("postgres.upgraded"));
        try (var folder = DataFolder.open(home);
                var database = new EmbeddedDatabase(folder)) {
            assertThat(list(database, "show server_version").getFirst()).startsWith(PostgresBinaries.MAJOR);
            assertThat(content(database)).isEqualTo(before);
            assertThat(list(
                            database,
                            "select relname from pg_class where relnamespace = 'public'::regnamespace and"
                                    + " relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)"))
                    .isEmpty();
        }
        assertThat(upgrade()).isFalse();
        assertThat(said()).contains("of PostgreSQL %s already".formatted(PostgresBinaries.MAJOR));
        try (var product = Product.start(home)) {
            assertThat(new Api(product.address(), "").get("/health/ready").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void leavesTheOldOneAsItIsWhereSomethingIsNotOurs() throws IOException, SQLException {
        change("belief_first", """
                create table public.of_others (id integer);
                create view public.their_view as select 1;
                create materialized view public.their_sum as select 1;
                create sequence public.their_number;
                create function public.their_function(integer) returns integer language sql as 'select 1';
                create policy their_policy on public.belief_plans using (false);
                alter table public.belief_plans add column their_column text;
                """, "create database theirs");
        change("postgres", "create table public.astray (id integer)");

        assertThat(upgrade()).isFalse();

        assertThat(said()).contains("database theirs", "table public.astray").hasLineCount(1);
        assertThat(home.resolve("postgres/PG_VERSION")).hasContent(OLD);
        change("postgres", "drop table public.astray", "drop database theirs");
        assertThat(upgrade()).isFalse();
        assertThat(said())
                .contains("from the database belief_first: function public.their_function(integer), "
                        + "materialized view public.their_sum, policy their_policy on public.belief_plans, "
                        + "sequence public.their_number, table public.of_others, view public.their_view, "
                        + "table public.belief_plans: column their_column. Save");
    }

    @Test
    void saysFirstThatTheOldOneCouldNotBePutAway() throws IOException {
        Files.createDirectory(home.resolve("postgres.17"));

        assertThat(upgrade()).isFalse();

        assertThat(said()).contains("postgres.17 is in the way");
        assertThat(home.resolve("postgres.upgrading")).doesNotExist();
    }

    @Test
    void refusesProgramsOfAnotherVersion() throws IOException {
        Files.delete(home.resolve("postgres-programs-17"));
        Files.createSymbolicLink(
                home.resolve("postgres-programs-17"), home.resolve("postgres-programs-" + PostgresBinaries.MAJOR));

        assertThat(upgrade()).isFalse();

        assertThat(said()).contains("are not of PostgreSQL 17; they say: postgres (PostgreSQL) 18.");
    }

    @Test
    void asksForTheProgramsOfTheOldVersion() throws IOException {
        Files.delete(home.resolve("postgres-programs-17"));

        assertThat(upgrade()).isFalse();

        assertThat(said())
                .startsWith("The programs of PostgreSQL 17 are not in")
                .contains("--upgrade-database JAR");
    }

    @Test
    void saysInASentenceThatTheMigrationsDoNotGoWithIt() throws IOException, SQLException {
        change("belief_first", "delete from app.flyway_schema_history where version = '125'");

        assertThat(upgrade()).isFalse();

        assertThat(said())
                .hasLineCount(1)
                .startsWith("The database could not be upgraded: this version’s migrations do not go with it (column ")
                .contains("already exists). It is as it was: ");
        change("belief_first", "update app.flyway_schema_history set checksum = 1 where version = '124'");
        assertThat(upgrade()).isFalse();
        assertThat(said()).hasLineCount(1).contains("checksum mismatch");
        assertThat(home.resolve("postgres/PG_VERSION")).hasContent(OLD);
    }

    private void change(String name, String... statements) throws IOException, SQLException {
        try (var folder = DataFolder.open(home);
                var database = new EmbeddedDatabase(folder, PostgresCluster.in(folder), OLD);
                var superuser = database.superuser(name).connect();
                var statement = superuser.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private boolean upgrade() {
        said.reset();
        return EmbeddedUpgrade.run(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                "--upgrade-database",
                "--belief-first.data=" + home);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    /** Every table, with all that is known in its rows. */
    private static Map<String, String> content(EmbeddedDatabase database) {
        var tables = list(database, """
                select c.oid::regclass::text from pg_class c
                 where relnamespace in ('public'::regnamespace, 'app'::regnamespace) and relkind = 'r'
                """);
        var content = new TreeMap<String, String>();
        for (var table : tables) {
            var rows =
                    "select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(t)) order by t::text), '[]')::text from only %s t"
                            .formatted(table);
            content.put(table, list(database, rows).getFirst());
        }
        return content;
    }

    private static List<String> list(EmbeddedDatabase database, String query) {
        return database.superuser().jdbc().sql(query).query(String.class).stream()
                .map(String::valueOf)
                .toList();
    }

    private static void link(DataFolder folder, String version) throws IOException {
        var programs = version.equals(PostgresBinaries.MAJOR)
                ? SharedPrograms.of(version, PostgresBinaries::unpackInto)
                : OutsideServer.programs(version);
        Files.createSymbolicLink(PostgresBinaries.folder(folder, version), programs.folder());
    }
}
