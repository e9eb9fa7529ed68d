package belieffirst.plan.layer;

import belieffirst.kernel.Refusal;
import java.util.Arrays;
import java.util.List;

/** What the ads of a plan can differ in, or hold still: each layer is one field of an ad. */
public enum Layer {
    ANGLE("angle_id", "Angle", "angles"),
    TEMPLATE("template_id", "Template", "templates"),
    SUBLAYER("sublayer_ids", "Sub-layers", "sub-layers"),
    MECHANISM("mechanism_id", "Mechanism", "mechanisms"),
    PROBLEM("problem_id", "Problem", "problems"),
    BENEFIT("benefit_id", "Benefit", "benefits"),
    DENSITY("messaging_density", "Messaging density", "messaging-densities"),
    FORMAT("format", "Format", "formats");

    /** The layers that come after confirmation; a plan keeps them beside its angles and templates. */
    public static final List<Layer> LATER = List.of(SUBLAYER, MECHANISM, PROBLEM, BENEFIT, DENSITY, FORMAT);

    private final String field;
    private final String label;
    private final String word;

    Layer(String field, String label, String word) {
        this.field = field;
        this.label = label;
        this.word = word;
    }

    /** Reads a field's name on the wire. */
    public static Layer of(String field) {
        return Arrays.stream(values())
                .filter(layer -> layer.field.equals(field))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("layer", field));
    }

    /** Reads the word of an address. */
    public static Layer at(String word) {
        return Arrays.stream(values())
                .filter(layer -> layer.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("layer", word));
    }

    /** As an ad and the lists of what varies and what is locked name it. */
    public String field() {
        return field;
    }

    public String label() {
        return label;
    }

    /** The plural, as addresses and people say it. */
    public String word() {
        return word;
    }

    /** The list that says which of them a plan has, on the wire: {@code mechanism_ids}. */
    public String listField() {
        return switch (this) {
            case SUBLAYER -> field;
            case DENSITY -> "messaging_densities";
            case FORMAT -> "format_ids";
            case ANGLE, TEMPLATE, MECHANISM, PROBLEM, BENEFIT -> field + "s";
        };
    }

    /** Whether one ad can have several of them at once: a sub-layer of each kind. */
    public boolean isStacked() {
        return this == SUBLAYER;
    }
}
