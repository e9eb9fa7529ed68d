package belieffirst.evidence.ad;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.util.List;

/** Results of these plans came in; said in the transaction that keeps them. */
public record ResultsCameIn(List<Id<Plan>> plans) {

    public ResultsCameIn {
        plans = List.copyOf(plans);
    }
}
