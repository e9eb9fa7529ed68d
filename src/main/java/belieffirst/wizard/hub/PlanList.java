package belieffirst.wizard.hub;

import belieffirst.verdict.list.PlanLines;
import belieffirst.verdict.list.PlanPart;
import belieffirst.verdict.list.PlanSort;
import java.util.List;

/**
 * The page of the list of plans.
 *
 * @param undo the ids of plans that were archived just now
 */
public record PlanList(PlanSearch search, PlanPart part, List<PlanView> views, List<String> undo) {

    /** How many plans there are: 37 plans, or 1,000+ plans. */
    public String counted() {
        var count = part.count();
        return count > PlanLines.MOST ? "1,000+ plans" : count == 1 ? "1 plan" : "%,d plans".formatted(count);
    }

    /** Whether some plans that fit are not in this order, because there are too many. */
    public boolean isCut() {
        var searches = search.q() != null && !search.q().isBlank();
        return part.count() > PlanLines.MOST && (searches || search.isSorted());
    }

    /** Whether costs are compared, of whatever currency. */
    public boolean isSortedByCost() {
        return search.order().sort() == PlanSort.CPA;
    }

    /** Whether there is no plan at all yet. */
    public boolean isEmpty() {
        return part.lines().isEmpty() && !search.narrows() && search.cursor() == null && search.before() == null;
    }
}
