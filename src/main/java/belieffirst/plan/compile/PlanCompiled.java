package belieffirst.plan.compile;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;

/** The event that a plan was compiled, and new content is ready for the ad maker. */
public record PlanCompiled(Id<Plan> plan, int number) {}
