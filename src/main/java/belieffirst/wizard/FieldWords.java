package belieffirst.wizard;

import java.util.Map;

/** The fields of a compiled plan, as people say them. */
public final class FieldWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("brand_id", "Brand"),
            Map.entry("product_id", "Product"),
            Map.entry("offer_id", "Offer"),
            Map.entry("persona_id", "Persona"),
            Map.entry("jtbd_framed_id", "Job"),
            Map.entry("awareness_level", "Awareness"),
            Map.entry("angle_id", "Angle"),
            Map.entry("template_id", "Template"),
            Map.entry("sublayer_ids", "Sub-layers"),
            Map.entry("mechanism_id", "Mechanism"),
            Map.entry("problem_id", "Problem"),
            Map.entry("benefit_id", "Benefit"),
            Map.entry("messaging_density", "Messaging density"),
            Map.entry("format", "Format"));

    private FieldWords() {}

    public static String of(String field) {
        return WORDS.getOrDefault(field, field);
    }
}
