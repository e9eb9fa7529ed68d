package belieffirst.plan.layer;

import belieffirst.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The awareness level of the persona (Schwartz, 1966): a state beside the persona, not a part of it. */
public enum Awareness {
    UNAWARE("Unaware", "Does not know that there is a problem."),
    PROBLEM_AWARE("Problem aware", "Feels the problem, knows no solution."),
    SOLUTION_AWARE("Solution aware", "Knows that solutions exist, not this product."),
    PRODUCT_AWARE("Product aware", "Knows the product, is not convinced."),
    MOST_AWARE("Most aware", "Wants it; needs a reason to act now.");

    private final String label;
    private final String meaning;

    Awareness(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public static Awareness of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(Map.of(
                        "awareness_level",
                        "An awareness level is unaware, problem_aware, solution_aware, product_aware or most_aware.")));
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
