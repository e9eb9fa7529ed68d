package belieffirst.wizard.list;

import belieffirst.kernel.Digits;
import belieffirst.verdict.list.PlanLines;
import belieffirst.verdict.list.PlanPart;
import belieffirst.verdict.list.PlanSort;
import belieffirst.wizard.StepInput;
import java.util.List;

/**
 * A page of a list of plans.
 *
 * @param typed what was typed or chosen in a form that was refused
 */
public record PlanList(PlanAddress address, PlanPart part, List<PlanView> views, StepInput typed) {

    /** A page without anything that somebody saved or did. */
    PlanList(PlanAddress address, PlanPart part) {
        this(address, part, List.of(), StepInput.NOTHING);
    }

    public PlanSearch search() {
        return address.search();
    }

    /** How many plans there are: 37 plans, or 1,000+ plans. */
    public String counted() {
        var count = part.count();
        return count > PlanLines.MOST
                ? Digits.grouped(PlanLines.MOST) + "+ plans"
                : count == 1 ? "1 plan" : Digits.grouped(count) + " plans";
    }

    /** Whether some plans that fit are not in this order, because there are too many. */
    public boolean isCut() {
        var q = search().q();
        var searches = q != null && !q.isBlank();
        return part.count() > PlanLines.MOST && (searches || address.order().sort() != PlanSort.UPDATED);
    }

    /** Whether amounts are compared, of whatever currency. */
    public boolean isSortedByMoney() {
        var sort = address.order().sort();
        return sort == PlanSort.CPA || sort == PlanSort.SPEND;
    }

    /** Whether there is no plan at all yet. */
    public boolean isEmpty() {
        var search = search();
        return part.lines().isEmpty() && !search.narrows() && search.cursor() == null && search.before() == null;
    }
}
