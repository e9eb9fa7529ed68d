package belieffirst.plan.run;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.util.List;
import java.util.UUID;

/**
 * The event that a plan is completed, published in the transaction that completes it.
 *
 * @param untested those of its angles that no running plan tests any more
 */
public record PlanCompleted(Id<Plan> plan, List<UUID> untested) {

    public PlanCompleted {
        untested = List.copyOf(untested);
    }
}
