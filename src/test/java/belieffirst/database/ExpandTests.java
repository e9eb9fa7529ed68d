package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Migrations of a rolling upgrade, under which the version before still runs: they add, and take nothing away that it uses. One that
 * drops what no version uses any more says so in its first line.
 */
class ExpandTests {

    /** The first migration that was written by this rule. */
    private static final int FIRST = 124;

    private static final String CONTRACTS = "-- Contracts: ";

    private static final Pattern NUMBER = Pattern.compile("V(\\d+).*");

    private static final Pattern TAKES_AWAY = Pattern.compile("""
            drop\\s+(table|column|function|procedure|view|type|schema|sequence)\\b|\\brename\\b|(?<!or\\s)truncate\\b\
            |alter\\s+(column\\s+)?\\w+\\s+(set\\s+data\\s+)?type\\b|\\bset\\s+not\\s+null\\b|drop\\s+default\\b\
            |add\\s+(column\\s+)?(if\\s+not\\s+exists\\s+)?\\w+\\s+(?!(\\([^)]*\\)|[^,;(])*\\bdefault\\b)(\\([^)]*\\)|[^,;(])*\\bnot\\s+null\\b\
            |revoke\\s+(select|insert|update|delete|all)\\b[^;]*\\bfrom\\s+authenticated\\b""");

    private static final Pattern REVOKED = Pattern.compile("revoke\\s.*\\son\\s+(\\w+)\\s+from\\s+authenticated");

    @Test
    void takesNothingAwayThatTheVersionBeforeUses() {
        assertThat(migrations().filter(file -> number(file) >= FIRST).flatMap(ExpandTests::takenAway))
                .isEmpty();
    }

    @Test
    void noticesWhatTakesAway() {
        assertThat(Stream.of(
                        "alter table plans drop column name;",
                        "alter table plans rename column name to title;",
                        "alter table plans alter column name type varchar(20);",
                        "alter table plans alter column name set not null;",
                        "alter table plans add column title text not null;",
                        "alter table plans add column spend numeric(18, 4) not null, add column n integer default 0;",
                        "drop function app.organization();",
                        "drop table plans;"))
                .allMatch(statement -> TAKES_AWAY.matcher(statement).find());
        assertThat(Stream.of(
                        "create table plans (id uuid not null, name text not null);",
                        "alter table plans add column title text not null default '';",
                        "alter table plans add column n integer default 0 not null;",
                        "alter table plans add column title text;",
                        "alter table plans drop constraint plans_name_taken;",
                        "create trigger told after delete or truncate on plans execute function app.tell();",
                        "revoke execute on all functions in schema app from public;"))
                .noneMatch(statement -> TAKES_AWAY.matcher(statement).find());
    }

    private static Stream<String> takenAway(Path file) {
        var text = text(file);
        if (text.startsWith(CONTRACTS)) {
            return Stream.of();
        }
        var statements = text.replaceAll("--.*", "").toLowerCase(Locale.ROOT);
        return TAKES_AWAY
                .matcher(statements)
                .results()
                .map(MatchResult::group)
                .filter(found -> !isOnItsOwnTable(found, statements))
                .map(found -> file.getFileName() + ": " + found);
    }

    /** A right that nobody had before, since the table comes with the same migration. */
    private static boolean isOnItsOwnTable(String found, String statements) {
        var table = REVOKED.matcher(found);
        return table.matches() && statements.contains("create table " + table.group(1) + " (");
    }

    private static int number(Path file) {
        var number = NUMBER.matcher(file.getFileName().toString());
        return number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static Stream<Path> migrations() {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return List.copyOf(files.toList()).stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
