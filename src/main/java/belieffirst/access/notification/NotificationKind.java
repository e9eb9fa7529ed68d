package belieffirst.access.notification;

import belieffirst.kernel.Silence;
import java.util.Arrays;
import java.util.Locale;

/** A kind of event that people are notified of by mail. */
public enum NotificationKind {
    DECISION("A verdict needs a decision", "It was reached in the last two days."),
    SILENCE(
            "Results stopped coming in",
            "A plan is running, and has had no results for more than %d days.".formatted(Silence.DAYS)),
    TOKEN("Your Meta token expires soon", "A week before. Only owners and admins are notified.");

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
