package belieffirst.verdict.list;

import belieffirst.kernel.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * The order of the list of plans, and which way it is read.
 *
 * @param descending the largest first; what is not known stands last either way
 * @param backwards the part before the cursor instead of the part after it
 */
public record PlanOrder(PlanSort sort, boolean descending, boolean backwards) {

    /** Whether rows are read from the largest to the smallest. */
    boolean falls() {
        return descending != backwards;
    }

    String direction() {
        return falls() ? "desc" : "asc";
    }

    /** What goes on from the cursor, of plans as they stand in their index. */
    String beyondWalked() {
        return "(p.updated_at, p.id) %s (%s, :id)".formatted(beyond(), sort.place());
    }

    /** What goes on from the cursor, of plans that were sorted; among equal ones their keys decide. */
    String beyondSorted() {
        return "(known, value, key) %s (:known, %s, (select key from belief_plans where id = :id))"
                .formatted(beyond(), sort.place());
    }

    private String beyond() {
        return falls() ? "<" : ">";
    }

    /** The place of a row, for the part that goes on from there. */
    static Cursor cursor(PlanRow row) {
        return new Cursor(
                (row.known() ? "1" : "0") + row.value(), row.line().id().value());
    }

    /** The value that a cursor stands at; null before the first row. */
    static @Nullable String value(Cursor from) {
        return from.key() == null || from.key().isEmpty() ? null : from.key().substring(1);
    }

    static boolean known(Cursor from) {
        return from.key() != null && from.key().startsWith("1");
    }
}
