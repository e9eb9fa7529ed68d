package belieffirst.kernel;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Faults of the database that are nobody's mistake, as refusals which say when to try again.
 *
 * <p>Codes are PostgreSQL's (its documentation, appendix A): 08 no connection, 53 short of room or connections, 57 stopping or
 * starting, 58 the system beneath.
 */
public final class Outages {

    private static final int SOON = 1;
    private static final int LATER = 5;

    private Outages() {}

    /** Null for anything else. */
    public static @Nullable Refusal in(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            var refusal = cause instanceof SQLException sql ? of(sql) : null;
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** The pool has no codes: it refuses whatever is asked of a connection that died earlier in the same transaction. */
    private static @Nullable Refusal of(SQLException fault) {
        if (fault instanceof SQLTransientConnectionException
                || (fault.getSQLState() == null && "Connection is closed".equals(fault.getMessage()))) {
            return unreachable();
        }
        return fault.getSQLState() == null ? null : of(fault.getSQLState());
    }

    /** Whether two transactions waited for each other and PostgreSQL ended this one, so that it can simply be done again. */
    public static boolean isDeadlock(Throwable fault) {
        return isOf(fault, "40P01");
    }

    /** Whether a statement waited for a lock until its time was over. */
    public static boolean isHeldUp(Throwable fault) {
        return isOf(fault, "55P03");
    }

    /** Whether something was to be written where nothing can be, as on a replica or on a primary that has just become one. */
    public static boolean isReadOnly(Throwable fault) {
        return isOf(fault, "25006");
    }

    private static boolean isOf(Throwable fault, String state) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && state.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Refusal of(String state) {
        return switch (state) {
            case "40P01", "40001", "55P03", "57014" ->
                new Refusal.Unavailable(
                        "busy", "Somebody else is changing the same right now. Try again in a moment.", SOON);
            case "23505" ->
                new Refusal.Conflict("duplicate", "The same was saved at this very moment. Reload the page to see it.");
            case "53100" ->
                new Refusal.Unavailable(
                        "database_full",
                        "The database has no room left. Nothing was saved; whoever runs the product has to make room.",
                        LATER);
            default -> isOutage(state) ? unreachable() : null;
        };
    }

    private static boolean isOutage(String state) {
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.equals("25P03")
                || state.equals("25006");
    }

    private static Refusal unreachable() {
        return new Refusal.Unavailable(
                "database_unavailable",
                "The database is not answering right now. Try again in a moment; if you were saving, look first whether it was saved.",
                LATER);
    }
}
