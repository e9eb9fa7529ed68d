package belieffirst.atlas;

import belieffirst.belief.AngleStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The outcome of a belief: its status, or that a second phase confirmed the winner. */
public enum Outcome {
    UNTESTED(AngleStatus.UNTESTED, "Untested"),
    TESTING(AngleStatus.TESTING, "Testing"),
    WINNER(AngleStatus.WINNER, "Winner"),
    CONFIRMED(AngleStatus.WINNER, "Confirmed"),
    LOSER(AngleStatus.LOSER, "Loser");

    private final AngleStatus status;
    private final String label;

    Outcome(AngleStatus status, String label) {
        this.status = status;
        this.label = label;
    }

    /** Reads the word of the read model. */
    static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public AngleStatus status() {
        return status;
    }

    /** Tells the two outcomes of a winner apart; null where there is nothing to tell. */
    @Nullable
    Boolean confirmed() {
        return status == AngleStatus.WINNER ? this == CONFIRMED : null;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** A sign that stands beside the word, never alone. */
    public String icon() {
        return this == CONFIRMED ? "✪" : status.icon();
    }

    /** The kind of chip that it is shown in. */
    public String tone() {
        return switch (this) {
            case UNTESTED -> "";
            case TESTING -> "chip--accent";
            case WINNER, CONFIRMED -> "chip--ok";
            case LOSER -> "chip--bad";
        };
    }
}
