package belieffirst.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The additions that the pending migrations would make to a database, read from their own text. */
class PendingChanges {

    private static final Pattern TABLE = Pattern.compile("(?m)^create table (?:if not exists )?(?:app\\.)?(\\w+)");
    private static final Pattern ALTERED = Pattern.compile("(?m)^alter table (?:if exists )?(\\w+)([^;]*);");
    private static final Pattern COLUMN = Pattern.compile("add column if not exists (\\w+)");

    private final Flyway flyway;
    private final JdbcClient jdbc;

    PendingChanges(Flyway flyway, JdbcClient jdbc) {
        this.flyway = flyway;
        this.jdbc = jdbc;
    }

    /** Lines for people; empty when every migration ran. */
    List<String> lines() {
        var pending = flyway.info().pending();
        if (pending.length == 0) {
            return List.of();
        }
        var text = Arrays.stream(pending).map(PendingChanges::text).collect(Collectors.joining("\n"));
        var present = present();
        return List.of(
                "%d migrations would run, all or none.".formatted(pending.length),
                "Tables that would be added: " + some(tables(text, present)),
                "Columns that would be added: " + some(columns(text, present)));
    }

    private static Collection<String> tables(String text, Set<String> present) {
        return TABLE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(table -> !present.contains(table))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of tables that are here; a table that is not comes with all of its own. */
    private static Collection<String> columns(String text, Set<String> present) {
        return ALTERED.matcher(text)
                .results()
                .filter(altered -> present.contains(altered.group(1)))
                .flatMap(PendingChanges::columns)
                .filter(column -> !present.contains(column))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> columns(MatchResult altered) {
        return COLUMN.matcher(altered.group(2)).results().map(column -> altered.group(1) + "." + column.group(1));
    }

    private static String some(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** The tables that are here, and their columns. */
    private Set<String> present() {
        return new HashSet<>(jdbc.sql("""
                select table_name from information_schema.tables where table_schema in ('public', 'app')
                union all
                select table_name || '.' || column_name from information_schema.columns
                 where table_schema in ('public', 'app')
                """).query((row, _) -> row.getString(1)).list());
    }

    static String text(MigrationInfo migration) {
        try {
            return new ClassPathResource("db/migration/" + migration.getScript())
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
