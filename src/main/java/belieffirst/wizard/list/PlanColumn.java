package belieffirst.wizard.list;

import belieffirst.verdict.list.PlanSort;
import java.util.List;

/** A column of a list of plans. */
public record PlanColumn(PlanSort sort, String label) {

    public boolean isNumber() {
        return switch (sort) {
            case ADS, SPEND, CONVERSIONS, CPA -> true;
            default -> false;
        };
    }

    /** Which way the list is sorted by this column; nothing if it is not. */
    public String arrow(PlanAddress list) {
        var sorted = list.sorted(sort);
        return sorted == null ? "" : sorted.equals("descending") ? " ↓" : " ↑";
    }

    /** The order in which this column is looked at first, and the other way round. */
    public List<String> orders() {
        return sort.beginsDescending()
                ? List.of("-" + sort.word(), sort.word())
                : List.of(sort.word(), "-" + sort.word());
    }
}
