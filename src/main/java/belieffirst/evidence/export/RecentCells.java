package belieffirst.evidence.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A cache of what cells mean, since the same ones come again and again. It forgets, and never grows. */
final class RecentCells<T extends @Nullable Object> {

    private static final int LONGEST = 40;

    private final Function<String, T> reader;
    private final @Nullable Found<T>[] found;

    @SuppressWarnings({"unchecked", "rawtypes"})
    public RecentCells(Function<String, T> reader) {
        this.reader = reader;
        this.found = new @Nullable Found[1 << 13];
    }

    T of(String cell) {
        if (cell.length() > LONGEST) {
            return reader.apply(cell);
        }
        var hash = cell.hashCode();
        var place = (hash ^ (hash >>> 13)) & (found.length - 1);
        var known = found[place];
        if (known == null || !known.cell.equals(cell)) {
            known = new Found<>(cell, reader.apply(cell));
            found[place] = known;
        }
        return known.meaning;
    }

    private record Found<T extends @Nullable Object>(String cell, T meaning) {}
}
