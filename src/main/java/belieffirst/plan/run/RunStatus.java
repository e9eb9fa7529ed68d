package belieffirst.plan.run;

import java.util.Locale;

/** The status of a run: claimed by an ad maker, then over, one way or the other. */
public enum RunStatus {
    PENDING("In production", "◌"),
    RUNNING("Running", "●"),
    COMPLETED("Completed", "■"),
    FAILED("Ended without results", "✕");

    private final String label;
    private final String icon;

    RunStatus(String label, String icon) {
        this.label = label;
        this.icon = icon;
    }

    static RunStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public String icon() {
        return icon;
    }

    public boolean isOpen() {
        return this == PENDING || this == RUNNING;
    }
}
