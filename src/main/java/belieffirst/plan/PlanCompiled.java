package belieffirst.plan;

import belieffirst.kernel.Id;

/** A plan was compiled, and new content is ready for the ad maker. */
public record PlanCompiled(Id<Plan> plan, int number) {}
