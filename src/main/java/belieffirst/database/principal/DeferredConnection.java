package belieffirst.database.principal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection of a transaction that only reads and begins with its first statement; one that comes to none costs nothing. */
final class DeferredConnection implements InvocationHandler {

    private static final Set<String> WITHOUT_STATEMENT =
            Set.of("getAutoCommit", "setAutoCommit", "isReadOnly", "isClosed", "close", "commit", "rollback");

    private final Consumer<DeferredConnection> begin;
    private @Nullable Connection begun;
    private boolean autoCommit = true;
    private boolean closed;

    private DeferredConnection(Consumer<DeferredConnection> begin) {
        this.begin = begin;
    }

    /** A connection that calls this before its first statement, with itself, to be told which connection it stands for. */
    static Connection of(Consumer<DeferredConnection> begin) {
        return (Connection) Proxy.newProxyInstance(
                DeferredConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new DeferredConnection(begin));
    }

    /** From now on it is this one; null takes that back. */
    void become(@Nullable Connection connection) {
        begun = connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(method, arguments);
        }
        if (begun == null && WITHOUT_STATEMENT.contains(method.getName())) {
            return before(method, arguments);
        }
        if (begun == null) {
            begin();
        }
        return called(method, arguments);
    }

    private @Nullable Object before(Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "getAutoCommit" -> autoCommit;
            case "setAutoCommit" -> {
                autoCommit = Boolean.TRUE.equals(arguments[0]);
                yield null;
            }
            case "isReadOnly" -> true;
            case "isClosed" -> closed;
            case "close" -> {
                closed = true;
                yield null;
            }
            default -> null;
        };
    }

    private Object ofObject(Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "equals" ->
                arguments[0] instanceof Connection other
                        && Proxy.isProxyClass(other.getClass())
                        && equals(Proxy.getInvocationHandler(other));
            case "hashCode" -> hashCode();
            default -> "Deferred " + begun;
        };
    }

    private @Nullable Object called(Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(begun, arguments);
        } catch (InvocationTargetException fault) {
            throw fault.getCause();
        }
    }

    private void begin() throws SQLException {
        if (closed) {
            throw new SQLException("Connection is closed");
        }
        begin.accept(this);
    }
}
