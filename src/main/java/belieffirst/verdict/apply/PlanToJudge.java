package belieffirst.verdict.apply;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.time.Instant;
import java.util.UUID;

/**
 * A plan whose results came in and were not judged yet.
 *
 * @param account on whose behalf it is judged
 * @param asked when the latest results came
 */
record PlanToJudge(UUID account, UUID organization, Id<Plan> plan, Instant asked) {}
