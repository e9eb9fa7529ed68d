package belieffirst.database.principal;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DelegatingTransactionDefinition;

/**
 * A transaction's definition whose isolation is told to PostgreSQL within the transaction. The driver would tell it to the session,
 * which behind a pooler in transaction mode may serve anybody next.
 */
final class WithinTransaction extends DelegatingTransactionDefinition {

    private final int isolation;

    WithinTransaction(TransactionDefinition definition) {
        super(definition);
        this.isolation = definition.getIsolationLevel();
    }

    @Override
    public int getIsolationLevel() {
        return TransactionDefinition.ISOLATION_DEFAULT;
    }

    /** Whether a replica may answer: somebody's page or call that reads. Schedules and imports stay with the primary. */
    boolean mayReadElsewhere(Principal principal) {
        return (isReadOnly() || Replica.READING.equals(getName()))
                && (principal instanceof Principal.Person || principal instanceof Principal.Bearer);
    }

    /** Whether it answers a page or a call that only reads, and may begin when it likes. */
    boolean onlyReads() {
        return Replica.READING.equals(getName()) && isolation == TransactionDefinition.ISOLATION_DEFAULT;
    }

    /** As its first statement. */
    void isolate(Connection connection) throws SQLException {
        var level = switch (isolation) {
            case TransactionDefinition.ISOLATION_DEFAULT -> "";
            case TransactionDefinition.ISOLATION_REPEATABLE_READ -> "repeatable read";
            case TransactionDefinition.ISOLATION_SERIALIZABLE -> "serializable";
            default -> "read committed";
        };
        if (!level.isEmpty()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level " + level);
            }
        }
    }
}
