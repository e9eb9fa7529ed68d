package belieffirst.suggestion.record;

import belieffirst.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The fate of an idea. One without a fate is still open. */
public enum Fate {
    ADDED,
    EDITED,
    REFUSED,
    IGNORED;

    public static Fate of(String word) {
        return Arrays.stream(values())
                .filter(fate -> fate.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(Map.of("fate", "A fate is added, edited, refused or ignored.")));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return name().charAt(0) + word().substring(1);
    }

    public boolean taken() {
        return this == ADDED || this == EDITED;
    }
}
