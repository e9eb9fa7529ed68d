package belieffirst.access.audit;

import belieffirst.kernel.Cursor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the audit log; null means any.
 *
 * @param actor who did it
 * @param subject what it was done to, in a word: plan, angle, member …
 * @param about one thing's id
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 */
public record AuditFilter(
        @Nullable UUID actor,
        @Nullable String subject,
        @Nullable Only only,
        @Nullable UUID about,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Cursor cursor,
        int limit) {

    /** Entries about one thing, the latest first. */
    public static AuditFilter about(UUID id, Cursor cursor, int limit) {
        return new AuditFilter(null, null, null, id, null, null, cursor, limit);
    }

    public AuditFilter from(Cursor place) {
        return new AuditFilter(actor, subject, only, about, from, to, place, limit);
    }

    /** The entries that people look for most. */
    public enum Only {
        STATUS,
        WAIVERS
    }
}
