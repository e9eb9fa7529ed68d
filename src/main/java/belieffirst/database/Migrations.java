package belieffirst.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
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
}
