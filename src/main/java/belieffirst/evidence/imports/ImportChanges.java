package belieffirst.evidence.imports;

import belieffirst.evidence.export.SkippedRows;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The changes that an import made.
 *
 * @param lines ads and days, or ads and ranges, that it told of
 * @param added those of which nothing was known
 * @param restated those of which something else was known, which is kept on record
 * @param left rows that could not be used, as far as nobody was shown them before
 * @param remarks what could not be read beside the figures, a sentence each
 * @param repeats the earlier imports of which it told something again, without a change; null where nobody asked, and where they are
 *     more than are kept
 */
public record ImportChanges(
        long lines,
        long added,
        long restated,
        List<SkippedRows> left,
        List<String> remarks,
        @Nullable List<UUID> repeats) {

    /** More are not kept: which days repeated which import is then unknown, as of imports from before the record. */
    static final int MOST_REPEATS = 200;

    public ImportChanges(
            long lines,
            long added,
            long restated,
            @Nullable List<SkippedRows> left,
            @Nullable List<String> remarks,
            @Nullable List<UUID> repeats) {
        this.lines = lines;
        this.added = added;
        this.restated = restated;
        this.left = List.copyOf(Objects.requireNonNullElse(left, List.of()));
        this.remarks = List.copyOf(Objects.requireNonNullElse(remarks, List.of()));
        this.repeats = repeats == null || repeats.size() > MOST_REPEATS ? null : List.copyOf(repeats);
    }

    ImportChanges(long lines, long added, long restated, List<UUID> repeats) {
        this(lines, added, restated, List.of(), List.of(), repeats);
    }

    public ImportChanges leaving(List<SkippedRows> rows) {
        return new ImportChanges(lines, added, restated, rows, remarks, repeats);
    }

    public ImportChanges remarking(List<String> sentences) {
        return new ImportChanges(lines, added, restated, left, sentences, repeats);
    }

    public long same() {
        return lines - added - restated;
    }
}
