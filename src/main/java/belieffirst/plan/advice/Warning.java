package belieffirst.plan.advice;

/**
 * Advice of a careful planner before a plan compiles; never a reason to refuse.
 *
 * @param code a stable word, by which a waiver names it
 * @param sentence what is the matter, in one sentence
 * @param reason why it matters
 */
public record Warning(String code, String sentence, String reason) {}
