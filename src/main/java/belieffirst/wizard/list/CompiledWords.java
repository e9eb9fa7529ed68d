package belieffirst.wizard.list;

import belieffirst.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** The sentences that answer a request to compile several plans. */
final class CompiledWords {

    private CompiledWords() {}

    /**
     * One sentence for each kind.
     *
     * @param before plans that were compiled already, and did not change
     * @param left how many plans need a look first
     */
    static String of(List<Plan> compiled, List<Plan> before, int left) {
        var said = new ArrayList<String>();
        if (!compiled.isEmpty()) {
            said.add(PlanNames.said(compiled, "is compiled.", "are compiled."));
        }
        if (!before.isEmpty()) {
            said.add(PlanNames.said(before, "was compiled already.", "were compiled already."));
        }
        if (said.isEmpty()) {
            said.add("No plan is compiled.");
        }
        if (left > 0) {
            said.add("%d %s a look first.".formatted(left, left == 1 ? "needs" : "need"));
        }
        return String.join(" ", said);
    }
}
