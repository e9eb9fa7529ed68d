package belieffirst.database;

import belieffirst.database.folder.FullDisk;
import belieffirst.database.folder.StartRefused;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations of the database: numbered steps, all that are due at once or none, on record in schema app. */
final class Migrations {

    private Migrations() {}

    /** A step with a lower number may come later: what takes in a database of the field stands before the tables of ours. */
    static void configure(FluentConfiguration flyway, String appRole, String organization) {
        flyway.schemas("app")
                .defaultSchema("app")
                .createSchemas(true)
                .outOfOrder(true)
                .group(true)
                .placeholders(Map.of("app_role", appRole, "organization", organization));
    }

    /** The steps, for looking at. */
    static Flyway of(Database database, String organization) {
        var flyway = Flyway.configure().dataSource(database.owner().source());
        configure(flyway, database.appRole(), organization);
        return flyway.load();
    }

    /** Takes the steps that an embedded database lacks before it is copied, or says why it cannot be upgraded. */
    static void complete(EmbeddedDatabase database) {
        try {
            of(database, "").migrate();
        } catch (FlywayException failed) {
            throw new StartRefused(FullDisk.isMeant(failed) ? FullDisk.SENTENCE : notUpgraded(failed), failed);
        }
    }

    private static String notUpgraded(Throwable failed) {
        return """
                The database could not be upgraded: this version’s migrations do not go with it (%s). It is as it was: start the \
                version before on it, undo what was changed there by hand, and begin the upgrade again.""".formatted(reason(failed));
    }

    /** A line: what PostgreSQL said, or what they found before they asked it. */
    private static String reason(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> firstLines(cause, 1).replaceFirst("^ERROR: ", ""))
                .findFirst()
                .orElseGet(() -> firstLines(failed, 2));
    }

    private static String firstLines(Throwable fault, int many) {
        return String.valueOf(fault.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .limit(many)
                .collect(Collectors.joining(": "));
    }
}
