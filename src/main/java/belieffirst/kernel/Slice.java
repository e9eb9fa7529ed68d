package belieffirst.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, in the list's own order.
 *
 * @param items what this part holds
 * @param next where the next part begins, or null at the end of the list
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /** Cuts a list that was read one row further than asked for; the row before the cut names the next part. */
    public static <T> Slice<T> cut(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Slice<>(rows, null);
        }
        var kept = rows.subList(0, limit);
        return new Slice<>(kept, cursor.apply(kept.getLast()));
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), next);
    }

    public boolean hasMore() {
        return next != null;
    }
}
