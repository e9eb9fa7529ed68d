package belieffirst.belief;

import java.util.Locale;

/** The status of an angle. A winner is “confirmed” when its second phase said so, which is derived and no status. */
public enum AngleStatus {
    UNTESTED("Untested", "○"),
    TESTING("Testing", "◐"),
    WINNER("Winner", "★"),
    LOSER("Loser", "✕");

    private final String label;
    private final String icon;

    AngleStatus(String label, String icon) {
        this.label = label;
        this.icon = icon;
    }

    /** Reads the word of the status column. */
    public static AngleStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether an angle that is this may become that. A winner that wins again, in another plan, stays one. */
    public boolean mayBecome(AngleStatus next) {
        return switch (this) {
            case UNTESTED, TESTING -> next != this;
            case WINNER -> next != LOSER;
            case LOSER -> next == UNTESTED || next == TESTING;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** A sign that stands beside the word, never alone. */
    public String icon() {
        return icon;
    }
}
