package belieffirst.wizard.list;

import belieffirst.kernel.Cursor;
import belieffirst.plan.PlanFilter;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter and order of a list of plans, as an address gives them; unknown words filter nothing.
 *
 * @param sort a column, with a minus before it for the largest first
 * @param before where the part after this one begins, instead of a cursor
 */
public record PlanSearch(
        @Nullable String brand,
        @Nullable String phase,
        @Nullable String status,
        @Nullable String q,
        @Nullable String archived,
        @Nullable String sort,
        @Nullable String cursor,
        @Nullable String before) {

    PlanFilter filter(int limit) {
        return new PlanFilter(
                new PlanFilter.Subject(isId(brand) ? UUID.fromString(brand) : null, null, null),
                phase != null && phase.matches("[1-6]") ? Phase.of(Integer.parseInt(phase)) : null,
                status != null && status.matches("draft|ready|running|completed") ? Status.of(status) : null,
                q,
                showsArchived(),
                Cursor.of(isSaid(before) ? before : cursor),
                limit);
    }

    public boolean showsArchived() {
        return "true".equals(archived);
    }

    public boolean narrows() {
        return isSaid(brand) || isSaid(phase) || isSaid(status) || isSaid(q) || showsArchived();
    }

    /** The part before the one that begins here, instead of the part after a cursor. */
    boolean goesBack() {
        return isSaid(before);
    }

    /** What a form sends to mean the same filter. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "brand", brand);
        put(fields, "phase", phase);
        put(fields, "status", status);
        put(fields, "q", q);
        put(fields, "archived", archived);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value);
        }
    }

    private static boolean isId(@Nullable String text) {
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
