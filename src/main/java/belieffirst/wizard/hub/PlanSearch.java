package belieffirst.wizard.hub;

import belieffirst.kernel.Cursor;
import belieffirst.plan.PlanFilter;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import belieffirst.verdict.list.PlanOrder;
import belieffirst.verdict.list.PlanSort;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter and order of the list of plans, as an address gives them; unknown words filter nothing.
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

    /** The order of a list that nobody asked to be in another one. */
    public static final String LATEST = "-updated";

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

    PlanOrder order() {
        var word = sortedAs();
        var descends = word.startsWith("-");
        return PlanSort.of(descends ? word.substring(1) : word)
                .map(column -> new PlanOrder(column, descends, isSaid(before)))
                .orElse(new PlanOrder(PlanSort.UPDATED, true, isSaid(before)));
    }

    /** The order in a word: a column, with a minus before it for the largest first. */
    public String sortedAs() {
        return sort == null || sort.isBlank() ? LATEST : sort;
    }

    public boolean showsArchived() {
        return "true".equals(archived);
    }

    public boolean narrows() {
        return isSaid(brand) || isSaid(phase) || isSaid(status) || isSaid(q) || showsArchived();
    }

    /** Whether it is sorted by this column, for who does not see arrows; null if it is not. */
    public @Nullable String sorted(PlanSort column) {
        return order().sort() != column ? null : order().descending() ? "descending" : "ascending";
    }

    public boolean isSorted() {
        return order().sort() != PlanSort.UPDATED;
    }

    /** Whether it is another list than everybody's first one. */
    public boolean isOwn() {
        return !fields().isEmpty();
    }

    /** What a form sends to mean the same list. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "brand", brand);
        put(fields, "phase", phase);
        put(fields, "status", status);
        put(fields, "q", q);
        put(fields, "archived", archived);
        put(fields, "sort", sortedAs().equals(LATEST) ? null : sort);
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
