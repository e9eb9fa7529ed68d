package belieffirst.verdict.rule;

import java.util.Locale;

/** The word on a plan as a whole. */
public enum PlanDecision {
    KEEP_TESTING,
    PROMOTE,
    /** One leads at the end, and is not proven. */
    BEST_BET,
    /** Two lead at the end: both once more, on new ads. */
    REMATCH,
    /** None is likely to cost what one would pay at most. */
    NONE_PAYS,
    /** Evidence that a verdict needs did not come by the end. */
    CANNOT_BE_JUDGED,
    CONFIRM,
    REJECT;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the test is over. */
    public boolean isEnd() {
        return this != KEEP_TESTING;
    }
}
