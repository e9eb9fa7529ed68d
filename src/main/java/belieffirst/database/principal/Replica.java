package belieffirst.database.principal;

import belieffirst.kernel.Outages;
import belieffirst.kernel.Refusal;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * A read replica, which answers what only reads once it has replayed all that was committed on the primary before the question
 * came: so everybody reads their own writes, and those of others, whichever server took them.
 *
 * <p>The primary tells its position in the log for each question, which costs it far less than the answer would.
 */
public final class Replica implements AutoCloseable {

    /** The name of transactions that may be a replica's because they write nothing but the use of a token. */
    public static final String READING = "reading";

    private static final Logger log = LoggerFactory.getLogger(Replica.class);

    /** For this long a question waits for the replica; it is as a rule a few milliseconds behind. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(2);

    /** One that is late or does not answer is left alone for this long, so that not every question waits for it. */
    private static final long REST = TimeUnit.SECONDS.toNanos(3);

    /** The end of all that is committed; where a commit is acknowledged before it is written out, the end of all there is. */
    private static final String POSITION = """
            select case current_setting('synchronous_commit')
                       when 'off' then pg_current_wal_insert_lsn() else pg_current_wal_flush_lsn() end
                   || ' ' || (select system_identifier from pg_control_system()) || ' ' || current_database()
            """;

    private final @Nullable HikariDataSource pool;
    private volatile long restsUntil = System.nanoTime();

    /** Null stands for none, and the primary answers everything. */
    public Replica(@Nullable HikariDataSource pool) {
        this.pool = pool;
    }

    /** Does the work with a connection of the replica, if it has all that the primary has; answers whether it did. */
    boolean does(DataSource primary, Runnable work) {
        if (pool == null || System.nanoTime() - restsUntil < 0) {
            return false;
        }
        var wanted = position(primary);
        try {
            var connection = caughtUp(wanted, pool);
            if (connection == null) {
                rest("is late");
                return false;
            }
            HandedConnections.use(connection, work);
            return true;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (SQLException | RuntimeException fault) {
            if (!Outages.isReadOnly(fault)) {
                rest("does not answer: " + fault.getMessage());
            }
            return false;
        }
    }

    private static @Nullable Connection caughtUp(String wanted, DataSource pool) throws SQLException {
        var connection = pool.getConnection();
        try {
            var deadline = System.nanoTime() + PATIENCE;
            while (!hasReplayed(connection, wanted)) {
                if (System.nanoTime() > deadline) {
                    connection.close();
                    return null;
                }
                LockSupport.parkNanos(STEP);
            }
            return connection;
        } catch (SQLException | RuntimeException fault) {
            connection.close();
            throw fault;
        }
    }

    private static String position(DataSource primary) {
        try (var connection = primary.getConnection();
                var statement = connection.prepareStatement(POSITION);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException fault) {
            throw new CannotCreateTransactionException("The primary told no position", fault);
        }
    }

    /** A server that became the primary replays nothing, and so never has; nor has one that is no copy of this database. */
    private static boolean hasReplayed(Connection connection, String wanted) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select pg_is_in_recovery() and coalesce(pg_last_wal_replay_lsn() >= split_part(told, ' ', 1)::pg_lsn, false)
                       and told like '% ' || (select system_identifier from pg_control_system()) || ' ' || current_database()
                  from (select ?::text as told) primary_told
                """)) {
            statement.setString(1, wanted);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    private void rest(String why) {
        restsUntil = System.nanoTime() + REST;
        log.warn("The read replica {}: the primary answers", why);
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
