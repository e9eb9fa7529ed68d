package belieffirst.plan.layer;

import belieffirst.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The messaging density of an ad: the amount of copy that carries the benefit. */
public enum Density {
    LOW(
            "Low",
            "One idea: a headline of up to 8 words, no more than 15 words on the picture, up to 40 in the text above it."),
    MEDIUM(
            "Medium",
            "The idea and one reason: a headline, up to 40 words on the picture, 40 to 120 in the text above it."),
    HIGH("High", "The whole argument: problem, cause, solution and proof; 120 to 300 words in the text above it.");

    private final String label;
    private final String meaning;

    Density(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public static Density of(String word) {
        return Arrays.stream(values())
                .filter(density -> density.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(
                        Map.of("messaging_densities", "A messaging density is low, medium or high.")));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** What a copywriter does for it. */
    public String meaning() {
        return meaning;
    }
}
