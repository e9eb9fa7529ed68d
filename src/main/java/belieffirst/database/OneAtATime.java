package belieffirst.database;

import belieffirst.database.folder.DatabaseLogin;
import belieffirst.database.folder.StartRefused;
import java.sql.SQLException;
import java.util.function.Supplier;

/** A lock for preparing a database: of several instances that start on it at once, each waits for the one before it. */
final class OneAtATime {

    private static final String TURN = "select pg_advisory_lock(hashtextextended('Belief First starts', 0))";

    private OneAtATime() {}

    /** The turn ends with the connection. */
    static <T> T prepare(DatabaseLogin owner, Supplier<T> work) {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(TURN);
            return work.get();
        } catch (SQLException fault) {
            throw new StartRefused(
                    "The database could not be prepared: %s. Is another instance preparing it right now?"
                            .formatted(fault.getMessage()),
                    fault);
        }
    }
}
