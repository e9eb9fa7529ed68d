package belieffirst.audience;

import belieffirst.library.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The six kinds of sub-layer, and what each may do to an ad. There is no seventh. */
public enum SublayerType {
    GEOGRAPHY_LOCALE(
            "Geography and locale",
            "familiarity, trust",
            "country, state, climate, urban or rural",
            "Does not change the belief."),
    ASSET_SPECIFIC(
            "What they own or are",
            "self-selection",
            "breed, size class, body type, hair texture",
            "Immediate relevance: the reader sees at once who is meant."),
    ENVIRONMENT_CONTEXT(
            "Environment", "problem realism", "stairs, hardwood floors, slippery surfaces", "Makes symptoms tangible."),
    LIFESTYLE_USAGE(
            "Lifestyle and use",
            "product fit",
            "active or low activity, busy routine, traveller",
            "Behaviour, not psychology."),
    PURCHASE_CONSTRAINTS(
            "Limits on buying", "buying comfort", "simple routine, subscription-friendly, budget", "Light use only."),
    VALUES_IDENTITY(
            "Values and identity",
            "trust",
            "anti-pharma, natural-only, research-driven",
            "Restricted: one value of your short list, never stacked.");

    private final String label;
    private final String modifies;
    private final String examples;
    private final String rule;

    SublayerType(String label, String modifies, String examples, String rule) {
        this.label = label;
        this.modifies = modifies;
        this.examples = examples;
        this.rule = rule;
    }

    /** Reads the word of the type column. */
    public static SublayerType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(type -> new Option(type.word(), type.label))
                .toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** What it changes in how an ad is taken. */
    public String modifies() {
        return modifies;
    }

    public String examples() {
        return examples;
    }

    public String rule() {
        return rule;
    }
}
