package belieffirst.wizard.list;

import belieffirst.verdict.list.PlanSort;
import java.util.List;

/** A list of plans that sorts and filters: all plans, or those with results. */
public enum PlanListing {
    PLANS("/plans", PlanSort.UPDATED),
    RESULTS("/results", PlanSort.THROUGH);

    private static final List<PlanColumn> OF_PLANS = List.of(
            new PlanColumn(PlanSort.PLAN, "Plan"),
            new PlanColumn(PlanSort.PHASE, "Phase"),
            new PlanColumn(PlanSort.PERSONA, "Persona"),
            new PlanColumn(PlanSort.STATUS, "Status"),
            new PlanColumn(PlanSort.VERDICT, "Verdict"),
            new PlanColumn(PlanSort.CPA, "CPA"),
            new PlanColumn(PlanSort.OWNER, "Owner"),
            new PlanColumn(PlanSort.UPDATED, "Updated"));
    private static final List<PlanColumn> OF_RESULTS = List.of(
            new PlanColumn(PlanSort.PLAN, "Plan"),
            new PlanColumn(PlanSort.VERDICT, "Verdict"),
            new PlanColumn(PlanSort.SPEND, "Spend, settled"),
            new PlanColumn(PlanSort.CONVERSIONS, "Conversions, settled"),
            new PlanColumn(PlanSort.CPA, "CPA, settled"),
            new PlanColumn(PlanSort.ADS, "Ads"),
            new PlanColumn(PlanSort.THROUGH, "Data through"));

    private final String path;
    private final PlanSort first;

    PlanListing(String path, PlanSort first) {
        this.path = path;
        this.first = first;
    }

    public String path() {
        return path;
    }

    /** The columns in the order of the page. */
    public List<PlanColumn> columns() {
        return this == PLANS ? OF_PLANS : OF_RESULTS;
    }

    /** The order of a list that nobody asked to be in another one: the largest first of one column. */
    public String latest() {
        return "-" + first.word();
    }
}
