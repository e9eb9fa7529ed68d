package belieffirst.plan.layer;

import belieffirst.kernel.Refusal;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** One thing that the ads of a plan can differ in, or hold still; everything that a layer is stands here. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable: List.of
public enum Layer {
    ANGLE("angles", "Angle", LayerFields.of("angle_id", "angles"), LayerOwner.ORGANIZATION, LayerText.NONE),
    TEMPLATE(
            "templates",
            "Template",
            LayerFields.of("template_id", "templates"),
            LayerOwner.ORGANIZATION,
            LayerText.NONE),
    SUBLAYER(
            "sub-layers",
            "Sub-layers",
            new LayerFields("sublayer_ids", "sublayer_ids", "sublayer_id", "sublayers"),
            LayerOwner.PERSONA,
            LayerText.payload("sublayer_type", "name", "values", "notes")
                    .summary("values", "notes")
                    .saying(
                            "Each variant has one sub-layer of every kind, and one variant has none, to compare with."
                                    + " With two kinds you learn which pair works, and not which of the two. Pick one kind to know that.")),
    MECHANISM(
            "mechanisms",
            "Mechanism",
            LayerFields.of("mechanism_id", "mechanisms"),
            LayerOwner.ANGLE,
            LayerText.payload("name", "old_explanation", "reframed_cause", "why_others_failed", "how_this_works")
                    .summary("reframed_cause", "how_this_works")
                    .saying("Why earlier solutions failed, and why this one works. Two or three of them compete.")),
    PROBLEM(
            "problems",
            "Problem",
            LayerFields.of("problem_id", "problems"),
            LayerOwner.JOB,
            LayerText.payload("name", "description", "pains")
                    .summary("description")
                    .saying("Where the story starts: a problem with its pains and symptoms.")),
    BENEFIT(
            "benefits",
            "Benefit",
            LayerFields.of("benefit_id", "benefits"),
            LayerOwner.PRODUCT,
            LayerText.payload("name", "description", "kind", "horizon", "features", "proof")
                    .summary("description", "kind", "horizon")
                    .saying("What the buyer gets: functional, emotional, or who they are with it.")),
    PROOF(
            "proofs",
            "Proof",
            LayerFields.of("proof_id", "proofs"),
            LayerOwner.PRODUCT,
            LayerText.payload("name", "claim", "kind", "source", "source_url", "supports")
                    .summary("claim", "source")
                    .saying(
                            "A study, a number, a guarantee, somebody who says so. A proof makes the promise credible.")),
    DENSITY(
            "messaging-densities",
            "Messaging density",
            new LayerFields("messaging_density", "messaging_densities", "messaging_density", "densities"),
            LayerOwner.ORGANIZATION,
            LayerText.help("Every benefit is said in each of the densities that you tick.")),
    FORMAT(
            "formats",
            "Format",
            new LayerFields("format", "format_ids", "format_id", "formats"),
            LayerOwner.ORGANIZATION,
            LayerText.payload("name", "kind", "length_seconds", "aspect_ratio")
                    .summary("kind", "length_seconds", "aspect_ratio")
                    .saying("Every format meets every template. Video is what this phase is for."));

    /** The layers that come after confirmation; a plan keeps them beside its angles and templates. */
    public static final List<Layer> LATER = List.of(SUBLAYER, MECHANISM, PROBLEM, BENEFIT, PROOF, DENSITY, FORMAT);

    /** The words of the later layers as a pattern of an address; a test compares it with {@link #LATER}. */
    public static final String LATER_WORDS =
            "sub-layers|mechanisms|problems|benefits|proofs|messaging-densities|formats";

    private final String word;
    private final String label;
    private final LayerFields fields;
    private final LayerOwner owner;
    private final LayerText text;

    Layer(String word, String label, LayerFields fields, LayerOwner owner, LayerText text) {
        this.word = word;
        this.label = label;
        this.fields = fields;
        this.owner = owner;
        this.text = text;
    }

    /** Reads a field's name on the wire; rows that were kept before version 97 of the tables have the constant's name. */
    @JsonCreator
    public static Layer of(String field) {
        return found(field, layer -> layer.field().equals(field) || layer.name().equals(field));
    }

    /** Reads the word of an address. */
    public static Layer at(String word) {
        return found(word, layer -> layer.word.equals(word));
    }

    private static Layer found(String name, Predicate<Layer> named) {
        return Arrays.stream(values()).filter(named).findFirst().orElseThrow(() -> new Refusal.NotFound("layer", name));
    }

    /** The field of an ad, and the name in the lists of what varies and what is locked. */
    @JsonValue
    public String field() {
        return fields.ofAd();
    }

    public String label() {
        return label;
    }

    /** The plural, as addresses and people say it; the kind of its entries in the library. */
    public String word() {
        return word;
    }

    /** The list that says which of them a plan has, on the wire: {@code mechanism_ids}. */
    public String listField() {
        return fields.ofPlan();
    }

    /** The column of a pick, and the field of its id in the payload: {@code mechanism_id}. */
    public String idField() {
        return fields.id();
    }

    /** The ending of its tables: picks are in belief_plan_mechanisms, entries in belief_mechanisms. */
    public String rows() {
        return fields.rows();
    }

    public LayerOwner owner() {
        return owner;
    }

    /** The columns of a row that a compiled plan has, in their order. */
    public List<String> payloadColumns() {
        return text.payload();
    }

    /** The columns that stand in one line below a row's name on a page. */
    public List<String> summaryColumns() {
        return text.summary();
    }

    /** The sentence of its step where it varies. */
    public String help() {
        return text.help();
    }

    /** Whether one ad can have several of them at once: a sub-layer of each kind. */
    public boolean isStacked() {
        return this == SUBLAYER;
    }

    /** Whether a compiled plan names it only where the plan picked one: it came later than plans whose bytes stay as they are. */
    public boolean isNamedWhenPicked() {
        return this == PROOF;
    }

    /** Whether a pick is one of a few words, and no entry of the library. */
    public boolean isWord() {
        return this == DENSITY;
    }
}
