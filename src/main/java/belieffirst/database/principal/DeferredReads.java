package belieffirst.database.principal;

import belieffirst.kernel.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/** Transactions of admitted readers, which begin with their first statement: an answer that is kept needs none. */
@Component
class DeferredReads {

    private final DataSource dataSource;
    private final CurrentPrincipal current;
    private final Readers readers;
    private final RowSecurity security;
    private final Replica replica;

    DeferredReads(
            DataSource dataSource, CurrentPrincipal current, Readers readers, RowSecurity security, Replica replica) {
        this.dataSource = dataSource;
        this.current = current;
        this.readers = readers;
        this.security = security;
        this.replica = replica;
    }

    /** A connection for such a transaction; empty for a principal whom only a transaction admits. */
    Optional<Connection> admit() {
        var reader = readers.admit(current.principal());
        reader.ifPresent(current::take);
        return reader.map(admission -> DeferredConnection.of(connection -> begin(connection, admission)));
    }

    private void begin(DeferredConnection connection, Admission known) {
        if (!replica.does(dataSource, () -> beginHere(connection, known))) {
            beginHere(connection, known);
        }
    }

    /** The statement that tells goes through the connection that it begins. */
    private void beginHere(DeferredConnection connection, Admission known) {
        Connection begun = null;
        try {
            begun = dataSource.getConnection();
            begun.setReadOnly(true);
            begun.setAutoCommit(false);
            connection.become(begun);
            if (!Objects.equals(security.tell(current.principal()).membership(), known.membership())) {
                throw new Refusal.Forbidden("What you may see changed just now. Try again.");
            }
        } catch (SQLException fault) {
            giveUp(connection, begun);
            throw new DataAccessResourceFailureException("A transaction could not begin", fault);
        } catch (RuntimeException fault) {
            giveUp(connection, begun);
            throw fault;
        }
    }

    /** Closing the connection rolls its transaction back. */
    private static void giveUp(DeferredConnection connection, @Nullable Connection begun) {
        connection.become(null);
        JdbcUtils.closeConnection(begun);
    }
}
