package belieffirst.verdict.apply;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.util.UUID;

/** A plan that may have ripened, and the member on whose behalf it is judged. */
record DueVerdict(UUID account, UUID organization, Id<Plan> plan) {}
