package belieffirst.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The batches of one cell: all from the first one up to some, added up in their order, and those beyond a gap. */
final class Batches {

    private static final int NONE = -1;

    private int last = NONE;
    private Sums together = Sums.none(0);
    private final TreeMap<Integer, Sums> beyond = new TreeMap<>();

    /** Sums of one batch, or of all from the first one on. */
    void put(int from, int to, Sums sums) {
        if (from == 0 && to >= last) {
            last = to;
            together = sums;
        } else {
            beyond.put(to, sums);
        }
        while (beyond.containsKey(last + 1)) {
            together = together.and(beyond.remove(last + 1));
            last++;
        }
    }

    boolean has(int batch) {
        return batch <= last || beyond.containsKey(batch);
    }

    Sums total(int figures) {
        var first = last == NONE ? Sums.none(figures) : together;
        return beyond.values().stream().reduce(first, Sums::and);
    }

    /** By the range of batches. */
    Map<String, Sums> lines() {
        var lines = new LinkedHashMap<String, Sums>();
        if (last > NONE) {
            lines.put("0-" + last, together);
        }
        beyond.forEach((batch, sums) -> lines.put(batch.toString(), sums));
        return lines;
    }
}
