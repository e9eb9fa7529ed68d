package belieffirst.evidence.ad;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.util.List;

/** The event that results of these plans came in, published in the transaction that keeps them. */
public record ResultsCameIn(List<Id<Plan>> plans) {

    public ResultsCameIn {
        plans = List.copyOf(plans);
    }
}
