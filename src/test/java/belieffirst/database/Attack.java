package belieffirst.database;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A statement that is tried and taken back. */
public class Attack {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public Attack(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** How many rows it changed, in a word; or the SQL state with which it was refused. */
    public String change(String sql, Object... parameters) {
        return undone(() -> jdbc.sql(sql).params(parameters).update() + " rows");
    }

    /** How many rows it saw, in a word; or the SQL state with which it was refused. */
    public String look(String sql, Object... parameters) {
        return undone(() -> jdbc.sql("select count(*) from (" + sql + ") seen")
                        .params(parameters)
                        .query(Integer.class)
                        .single()
                + " rows");
    }

    private String undone(Supplier<String> work) {
        try {
            return String.valueOf(transactions.<String>execute(transaction -> {
                transaction.setRollbackOnly();
                return work.get();
            }));
        } catch (DataAccessException fault) {
            return state(fault);
        }
    }

    static String state(DataAccessException fault) {
        return fault.getMostSpecificCause() instanceof SQLException cause
                ? String.valueOf(cause.getSQLState())
                : fault.toString();
    }
}
