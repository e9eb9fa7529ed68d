package belieffirst.plan.goal;

import java.util.Locale;

/** The source of a plan's set-up: nobody was asked, somebody answered, or what ran on Meta shows it. */
public enum SetUpSource {
    DEFAULT,
    ANSWER,
    STRUCTURE;

    /** A word for a default that was written for a few days, and that other servers do not know. */
    private static final String JUDGEABLE = "judgeable";

    public static SetUpSource of(String word) {
        return word.equals(JUDGEABLE) ? DEFAULT : valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
