package belieffirst.database.principal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/** The connections of a pool, but where a transaction was handed another one before it began. */
public final class HandedConnections extends DelegatingDataSource implements AutoCloseable {

    private static final ThreadLocal<@Nullable Connection> HANDED = new ThreadLocal<>();

    private final HikariDataSource pool;

    public HandedConnections(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    /** Does the work, which takes this connection where it asks for one; a connection that it did not take is closed. */
    static void use(Connection connection, Runnable work) {
        HANDED.set(connection);
        try {
            work.run();
        } finally {
            if (HANDED.get() != null) {
                HANDED.remove();
                JdbcUtils.closeConnection(connection);
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = HANDED.get();
        if (connection == null) {
            return super.getConnection();
        }
        HANDED.remove();
        return connection;
    }

    @Override
    public void close() {
        pool.close();
    }
}
