package belieffirst.access.notification;

import java.util.Arrays;
import java.util.Locale;

/** A kind of event that people are told of by mail. */
public enum NotificationKind {
    DECISION("A verdict waits for a decision", "It was reached in the last two days."),
    SILENCE("Results stopped coming", "A plan is running, and has had no results for more than 3 days."),
    TOKEN("The token of Meta ends soon", "A week before. Only owners and admins are told.");

    private final String label;
    private final String hint;

    NotificationKind(String label, String hint) {
        this.label = label;
        this.hint = hint;
    }

    static NotificationKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static boolean knows(String word) {
        return Arrays.stream(values()).anyMatch(kind -> kind.word().equals(word));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }
}
