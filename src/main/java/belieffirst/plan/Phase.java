package belieffirst.plan;

import belieffirst.kernel.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The six phases in which a belief is found and scaled: each says what may vary, and what the phases before have locked. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable: List.of
public enum Phase {
    DISCOVERY(
            1,
            "Discovery",
            "Find belief systems that the ad platform can find buyers for.",
            List.of("angle_id", "template_id"),
            List.of()),
    CONFIRMATION(
            2,
            "Confirmation",
            "See whether a winning angle survives repetition: nothing varies, there are only more ads.",
            List.of(),
            List.of("angle_id", "template_id")),
    SUB_LAYERS(
            3,
            "Sub-layer activation",
            "Gain relevance without splitting the belief.",
            List.of("sublayer_ids"),
            List.of("angle_id", "template_id")),
    MECHANISM_AND_PROBLEM(
            4,
            "Mechanism & problem",
            "Learn why the angle works best.",
            List.of("mechanism_id", "problem_id"),
            List.of("angle_id", "template_id", "sublayer_ids")),
    BENEFIT_AND_MESSAGING(
            5,
            "Benefit & messaging",
            "Find the emotional payload that scales.",
            List.of("benefit_id", "messaging_density"),
            List.of("angle_id", "template_id", "sublayer_ids", "mechanism_id", "problem_id")),
    FORMAT_AND_SCALE(
            6,
            "Format & scale",
            "Move to video, and spend more.",
            List.of("format", "template_id"),
            List.of("angle_id", "sublayer_ids", "mechanism_id", "problem_id", "benefit_id", "messaging_density"));

    private static final List<String> ALWAYS_LOCKED =
            List.of("brand_id", "product_id", "offer_id", "persona_id", "jtbd_framed_id");

    private final int id;
    private final String label;
    private final String goal;
    private final List<String> allowedVariations;
    private final List<String> locked;

    Phase(int id, String label, String goal, List<String> allowedVariations, List<String> locked) {
        this.id = id;
        this.label = label;
        this.goal = goal;
        this.allowedVariations = allowedVariations;
        this.locked = locked;
    }

    public static Phase of(int id) {
        return Arrays.stream(values())
                .filter(phase -> phase.id == id)
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(Map.of("phase_id", "A phase is a number from 1 to 6.")));
    }

    /** Whether plans of this phase can be made yet. */
    public boolean isOpen() {
        return id <= 2;
    }

    /** Whether a plan of this phase tests exactly one angle. */
    public boolean testsOneAngle() {
        return this != DISCOVERY;
    }

    public int id() {
        return id;
    }

    public String label() {
        return label;
    }

    public String goal() {
        return goal;
    }

    /** The fields in which ads of one plan may differ, named as on the wire. */
    public List<String> allowedVariations() {
        return allowedVariations;
    }

    /** The fields that are the same in every ad of the plan, and in a child plan the same as in its parent. */
    public List<String> lockedFields() {
        var fields = new ArrayList<>(ALWAYS_LOCKED);
        fields.addAll(locked);
        return List.copyOf(fields);
    }
}
