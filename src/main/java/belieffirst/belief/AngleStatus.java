package belieffirst.belief;

import belieffirst.library.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is known of an angle. A winner is “confirmed” when its second phase said so, which is derived and no status. */
public enum AngleStatus {
    UNTESTED("Untested"),
    TESTING("Testing"),
    WINNER("Winner"),
    LOSER("Loser");

    private final String label;

    AngleStatus(String label) {
        this.label = label;
    }

    /** Reads the word of the status column. */
    public static AngleStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(status -> new Option(status.word(), status.label))
                .toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }
}
