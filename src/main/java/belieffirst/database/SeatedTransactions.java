package belieffirst.database;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction by telling PostgreSQL who asks.
 *
 * <p>If that fails, as after a restart of the server, nothing has begun and the connection goes back: a listener that failed
 * after the begin would leave it with the thread, for the next person who is served there.
 */
@Component("transactionManager")
class SeatedTransactions extends JdbcTransactionManager {

    private final CurrentAsker current;
    private final RowSecurity security;

    SeatedTransactions(DataSource dataSource, CurrentAsker current, RowSecurity security) {
        super(dataSource);
        this.current = current;
        this.security = security;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            current.take(security.tell(current.asker()).orElse(null));
        } catch (RuntimeException | Error fault) {
            doCleanupAfterCompletion(transaction);
            throw fault;
        }
    }
}
