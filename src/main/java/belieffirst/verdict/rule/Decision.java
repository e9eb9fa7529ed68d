package belieffirst.verdict.rule;

import java.util.Locale;

/** The word on one angle. */
public enum Decision {
    KEEP_TESTING,
    PROMOTE,
    CONFIRM,
    REJECT,
    /** In front when the test ends, and not proven. */
    BEST_BET,
    /** On target, and not the best. */
    WORKS,
    /** Recent settled days are clearly worse than the first ones. */
    FALLING,
    /** A finding on the belief: far from the best, or too dear. */
    KILL,
    /** Version 1 alone: what is now a best bet. */
    PROVISIONAL,
    /** Version 1 alone: the end of a test without a leader. */
    STOP_NO_SEPARATION;

    /** Whether it is a finding that acts on an angle by itself, and ends the run. */
    public boolean isProven() {
        return this == PROMOTE || this == CONFIRM || this == REJECT;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
