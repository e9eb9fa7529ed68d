package belieffirst.wizard.hub;

import belieffirst.verdict.list.PlanSort;
import java.util.List;

/** A column of the list of plans. */
public record PlanColumn(PlanSort sort, String label) {

    /** All of them, in the order of the page. */
    public static final List<PlanColumn> ALL = List.of(
            new PlanColumn(PlanSort.PLAN, "Plan"),
            new PlanColumn(PlanSort.PHASE, "Phase"),
            new PlanColumn(PlanSort.PERSONA, "Persona"),
            new PlanColumn(PlanSort.STATUS, "Status"),
            new PlanColumn(PlanSort.VERDICT, "Verdict"),
            new PlanColumn(PlanSort.CPA, "CPA"),
            new PlanColumn(PlanSort.OWNER, "Owner"),
            new PlanColumn(PlanSort.UPDATED, "Updated"));

    public boolean isNumber() {
        return sort == PlanSort.CPA;
    }

    /** Which way the list is sorted by this column; nothing if it is not. */
    public String arrow(PlanSearch search) {
        var sorted = search.sorted(sort);
        return sorted == null ? "" : sorted.equals("descending") ? " ↓" : " ↑";
    }

    /** The order in which this column is looked at first, and the other way round. */
    public List<String> orders() {
        return sort.beginsDescending()
                ? List.of("-" + sort.word(), sort.word())
                : List.of(sort.word(), "-" + sort.word());
    }
}
