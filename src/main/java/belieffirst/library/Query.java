package belieffirst.library;

import belieffirst.kernel.Cursor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A query for entries of one kind.
 *
 * @param parents filter parameters to the entries that listed ones belong to
 * @param words what the title contains; while nothing does, fewer of the words are asked for. Null for everything.
 */
public record Query(Map<String, UUID> parents, @Nullable String words, Among among, Cursor cursor, int limit) {

    /** The entries among which a query searches. */
    public enum Among {
        /** Those that plans may use: not archived, and active where the kind knows that. */
        IN_USE,
        KEPT,
        ARCHIVED_TOO
    }

    /** The first entries of a kind that are not archived. */
    public static Query first(int limit) {
        return new Query(Map.of(), null, Among.KEPT, Cursor.START, limit);
    }

    public Query under(String parameter, UUID parent) {
        return new Query(Map.of(parameter, parent), words, among, cursor, limit);
    }

    public Query matching(String searched) {
        return new Query(parents, searched.isBlank() ? null : searched.strip(), among, cursor, limit);
    }

    public Query inUse() {
        return new Query(parents, words, Among.IN_USE, cursor, limit);
    }

    /** What to search for, best first: all words, then without leading ones, then without trailing ones. */
    String[] attempts() {
        var all = words == null ? List.<String>of() : List.of(words.strip().split("\\s+"));
        var count = Math.min(all.size(), 20);
        var attempts = new LinkedHashSet<String>();
        for (int from = 0; from < count; from++) {
            attempts.add(String.join(" ", all.subList(from, all.size())));
        }
        for (int to = count - 1; to > 0; to--) {
            attempts.add(String.join(" ", all.subList(0, to)));
        }
        return attempts.toArray(String[]::new);
    }
}
