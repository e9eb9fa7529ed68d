package belieffirst.plan.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a compiled plan, as people say them. */
public final class FieldWords {

    private static final Map<String, String> ANSWERS = Map.of(
            "brand_id", "Brand",
            "product_id", "Product",
            "offer_id", "Offer",
            "persona_id", "Persona",
            "jtbd_framed_id", "Job",
            "awareness_level", "Awareness");

    private static final Map<String, String> LAYERS =
            Arrays.stream(Layer.values()).collect(Collectors.toUnmodifiableMap(Layer::field, Layer::label));

    private FieldWords() {}

    public static String of(String field) {
        return LAYERS.getOrDefault(field, ANSWERS.getOrDefault(field, field));
    }

    /** Several of them, within a sentence. */
    public static String of(List<String> fields) {
        return fields.isEmpty()
                ? "Nothing"
                : fields.stream()
                        .map(field -> of(field).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
