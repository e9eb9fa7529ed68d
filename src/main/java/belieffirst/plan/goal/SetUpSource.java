package belieffirst.plan.goal;

import java.util.Locale;

/**
 * The source of a plan's set-up: nobody was asked, somebody answered, what ran on Meta shows it, or the one before it could not be
 * judged.
 */
public enum SetUpSource {
    DEFAULT,
    ANSWER,
    STRUCTURE,
    JUDGEABLE;

    public static SetUpSource of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
