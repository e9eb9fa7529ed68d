package belieffirst.verdict.apply;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.util.UUID;

/** A plan whose verdicts may have changed with time, and the member on whose behalf it is judged. */
record DueVerdict(UUID account, UUID organization, Id<Plan> plan) {}
