package belieffirst.database.principal;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions around a piece of work, done again after a deadlock. */
public final class RetriedTransactions extends TransactionTemplate {

    public RetriedTransactions(PlatformTransactionManager manager) {
        super(manager);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
        return DeadlockRetries.retried(() -> super.execute(work));
    }
}
