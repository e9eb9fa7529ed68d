package belieffirst.database.principal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A transaction manager that begins every transaction by telling PostgreSQL who the principal is.
 *
 * <p>If that fails, as after a restart of the server, nothing has begun and the connection goes back: a listener that failed
 * after the begin would leave it with the thread, for the next person who is served there.
 */
@Component("transactionManager")
class RowSecurityTransactions extends JdbcTransactionManager {

    /** Connections that imports and schedules have at most, so that pages and the API always have the others. */
    private static final int JOBS = 3;

    /** Statements that take longer, as an import's, say so themselves. */
    private static final int SILENCE_MILLIS = 60_000;

    private final Semaphore jobs = new Semaphore(JOBS, true);
    private final Set<Object> working = ConcurrentHashMap.newKeySet();
    private final CurrentPrincipal current;
    private final RowSecurity security;
    private final DeferredReads reads;
    private final Replica replica;

    RowSecurityTransactions(
            DataSource dataSource,
            CurrentPrincipal current,
            RowSecurity security,
            DeferredReads reads,
            Replica replica) {
        super(dataSource);
        this.current = current;
        this.security = security;
        this.reads = reads;
        this.replica = replica;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (current.principal() instanceof Principal.Job) {
            jobs.acquireUninterruptibly();
            working.add(transaction);
        }
        var within = new WithinTransaction(definition);
        if (!defers(transaction, within)
                && (!within.mayReadElsewhere(current.principal())
                        || !replica.does(obtainDataSource(), () -> beginAndTell(transaction, within)))) {
            beginAndTell(transaction, within);
        }
    }

    /** Lets a transaction that only reads begin with its first statement, where its reader can be admitted before. */
    private boolean defers(Object transaction, WithinTransaction definition) {
        var connection = definition.onlyReads() ? reads.admit() : Optional.<Connection>empty();
        connection.ifPresent(deferred -> HandedConnections.use(deferred, () -> super.doBegin(transaction, definition)));
        return connection.isPresent();
    }

    private void beginAndTell(Object transaction, WithinTransaction definition) {
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException | Error fault) {
            release(transaction);
            throw fault;
        }
        try {
            letJobsWait();
            current.take(security.tell(current.principal()));
        } catch (RuntimeException | Error fault) {
            doCleanupAfterCompletion(transaction);
            ((JdbcTransactionObjectSupport) transaction).setConnectionHolder(null);
            throw fault;
        }
    }

    /** A server that is frozen or cut off ends nothing itself, and pages give it up soon; a statement of a job may take long. */
    private void letJobsWait() {
        if (current.principal() instanceof Principal.Job
                && TransactionSynchronizationManager.getResource(obtainDataSource()) instanceof ConnectionHolder held) {
            try {
                var usual = held.getConnection().getNetworkTimeout();
                if (usual > 0 && usual < SILENCE_MILLIS) {
                    held.getConnection().setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
                }
            } catch (SQLException fault) {
                throw translateException("Begin of a job", fault);
            }
        }
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (definition instanceof WithinTransaction within) {
            within.isolate(connection);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            release(transaction);
        }
    }

    private void release(Object transaction) {
        if (working.remove(transaction)) {
            jobs.release();
        }
    }
}
