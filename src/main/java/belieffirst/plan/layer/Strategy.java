package belieffirst.plan.layer;

import belieffirst.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The strategy by which templates are assigned to the ads of an angle. */
public enum Strategy {
    FIXED("Fixed", "Every angle uses the same templates in the same order, so they do not affect the comparison."),
    RANDOM(
            "Random",
            "Each angle’s templates are shuffled, as evenly as possible; the order is drawn once and written down.");

    private final String label;
    private final String meaning;

    Strategy(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public static Strategy of(String word) {
        return Arrays.stream(values())
                .filter(strategy -> strategy.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(Map.of("template_strategy", "A strategy is fixed or random.")));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
