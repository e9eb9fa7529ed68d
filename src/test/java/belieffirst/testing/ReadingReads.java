package belieffirst.testing;

import belieffirst.database.principal.Replica;
import java.sql.Connection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** A watch by which requests that only read write nothing once their principal was told, as on a replica, where nothing can be written. */
final class ReadingReads implements TransactionExecutionListener {

    static final String STATEMENT = "set transaction read only";

    private final DataSourceTransactionManager manager;

    ReadingReads(DataSourceTransactionManager manager) {
        this.manager = manager;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable fault) {
        if (fault == null && Replica.READING.equals(transaction.getTransactionName())) {
            var jdbc = new JdbcTemplate(Objects.requireNonNull(manager.getDataSource()));
            if (!Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) Connection::isReadOnly))) {
                jdbc.execute(STATEMENT);
            }
        }
    }
}
