package belieffirst.verdict.rule;

import java.util.Locale;

/** The advice on an angle's ads, which says nothing about the belief; followed or not, verdicts hold. */
public enum Advice {
    KEEP_SPENDING,
    STOP_SPENDING;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
