package belieffirst.web;

import belieffirst.kernel.Outages;
import belieffirst.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** The refusal inside an exception of a library that wrapped it, or the one that an outage of the database amounts to. */
public final class Refusals {

    private Refusals() {}

    public static @Nullable Refusal in(Throwable fault) {
        var refusal = cause(fault, Refusal.class);
        return refusal == null ? Outages.in(fault) : refusal;
    }

    static <T extends Throwable> @Nullable T cause(Throwable fault, Class<T> type) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    /** Puts on record, in a line, what is nobody's mistake. */
    public static void logOutage(Logger log, Refusal refusal, Throwable fault) {
        if (refusal instanceof Refusal.Unavailable && !(fault instanceof Refusal)) {
            log.warn("{}: {}", refusal.code(), String.valueOf(fault.getMessage()));
        }
    }
}
