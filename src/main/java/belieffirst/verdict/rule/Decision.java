package belieffirst.verdict.rule;

import java.util.Locale;

/** The decision of a verdict, in one word. */
public enum Decision {
    KEEP_TESTING,
    PROMOTE,
    /** Goes on to phase 2 labelled "not proven in phase 1". */
    PROVISIONAL,
    KILL,
    STOP_NO_SEPARATION,
    CONFIRM,
    REJECT;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
