package belieffirst.database;

import belieffirst.database.folder.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

/** The steps that a start would take, tried on the database itself and rolled back: faults show before they really run. */
class MigrationRehearsal {

    private static final String PREPARED =
            "set local lock_timeout = '5s'; set local client_min_messages = error; create schema if not exists app;"
                    + " set local search_path = app";

    private final ServerDatabase database;
    private final Flyway flyway;

    MigrationRehearsal(ServerDatabase database, Flyway flyway) {
        this.database = database;
        this.flyway = flyway;
    }

    /** What the first step that fails says; empty when all of them went through. */
    List<Shortcoming> missing() {
        try (var connection = database.owner().connect()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, PREPARED);
                for (var step : flyway.info().pending()) {
                    var refused = tried(connection, step);
                    if (refused != null) {
                        return List.of(refused);
                    }
                }
                return List.of();
            } finally {
                connection.rollback();
            }
        } catch (SQLException fault) {
            throw new StartRefused("The migrations could not be tried: %s.".formatted(fault.getMessage()), fault);
        }
    }

    private @Nullable Shortcoming tried(Connection connection, MigrationInfo step) {
        var text = PendingChanges.text(step);
        for (var placeholder : flyway.getConfiguration().getPlaceholders().entrySet()) {
            text = text.replace("${%s}".formatted(placeholder.getKey()), placeholder.getValue());
        }
        try {
            execute(connection, text);
            return null;
        } catch (SQLException fault) {
            return new Shortcoming(
                    "Step %s (%s) would fail here, and nothing would be changed: %s."
                            .formatted(
                                    step.getVersion(),
                                    step.getDescription(),
                                    String.valueOf(fault.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("")
                                            .replace("ERROR: ", "")),
                    null);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
