package belieffirst.plan.layer;

import belieffirst.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The six phases in which a belief is found and scaled, as one table: what may vary and what is held still.
 * Locking, the wizard's steps, the compiled plan and the help all read it.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable: List.of
public enum Phase {
    DISCOVERY(
            1,
            "Discovery",
            "Find belief systems that the ad platform can find buyers for.",
            List.of(Layer.ANGLE, Layer.TEMPLATE),
            List.of()),
    CONFIRMATION(
            2,
            "Confirmation",
            "See whether a winning angle survives repetition: nothing varies, there are only more ads.",
            List.of(),
            List.of(Layer.ANGLE, Layer.TEMPLATE)),
    SUB_LAYERS(
            3,
            "Sub-layer activation",
            "Gain relevance without splitting the belief.",
            List.of(Layer.SUBLAYER),
            List.of(Layer.ANGLE, Layer.TEMPLATE)),
    MECHANISM_AND_PROBLEM(
            4,
            "Mechanism & problem",
            "Learn why the angle works best.",
            List.of(Layer.MECHANISM, Layer.PROBLEM),
            List.of(Layer.ANGLE, Layer.TEMPLATE, Layer.SUBLAYER)),
    BENEFIT_AND_MESSAGING(
            5,
            "Benefit & messaging",
            "Find the emotional payload that scales.",
            List.of(Layer.BENEFIT, Layer.PROOF, Layer.DENSITY),
            List.of(Layer.ANGLE, Layer.TEMPLATE, Layer.SUBLAYER, Layer.MECHANISM, Layer.PROBLEM)),
    FORMAT_AND_SCALE(
            6,
            "Format & scale",
            "Move to video, and spend more.",
            List.of(Layer.FORMAT, Layer.TEMPLATE),
            List.of(
                    Layer.ANGLE,
                    Layer.SUBLAYER,
                    Layer.MECHANISM,
                    Layer.PROBLEM,
                    Layer.BENEFIT,
                    Layer.PROOF,
                    Layer.DENSITY));

    private static final List<String> ALWAYS_LOCKED =
            List.of("brand_id", "product_id", "offer_id", "persona_id", "jtbd_framed_id");

    private final int id;
    private final String label;
    private final String goal;
    private final List<Layer> varies;
    private final List<Layer> holds;

    Phase(int id, String label, String goal, List<Layer> varies, List<Layer> holds) {
        this.id = id;
        this.label = label;
        this.goal = goal;
        this.varies = varies;
        this.holds = holds;
    }

    public static Phase of(int id) {
        return Arrays.stream(values())
                .filter(phase -> phase.id == id)
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(Map.of("phase_id", "A phase is a number from 1 to 6.")));
    }

    /** The phase before; discovery has none, and answers itself. */
    public Phase before() {
        return of(Math.max(id - 1, 1));
    }

    /** The phase that follows; the last one follows itself. */
    public Phase next() {
        return of(Math.min(id + 1, values().length));
    }

    /** Whether a plan of this phase tests exactly one angle. */
    public boolean testsOneAngle() {
        return this != DISCOVERY;
    }

    /** Whether its ads are counted by cells, the combinations of what varies, and not by angles. */
    public boolean hasCells() {
        return id >= 3;
    }

    public boolean varies(Layer layer) {
        return varies.contains(layer);
    }

    public boolean holds(Layer layer) {
        return holds.contains(layer);
    }

    /** Whether its ads say anything of this layer. */
    public boolean concerns(Layer layer) {
        return varies(layer) || holds(layer);
    }

    /** The layers after confirmation that its ads say something of, in the order of the phases. */
    public List<Layer> laterLayers() {
        return Layer.LATER.stream().filter(this::concerns).toList();
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

    /** The layers in which ads of one plan may differ. */
    public List<Layer> varies() {
        return varies;
    }

    /** The fields in which ads of one plan may differ, named as on the wire. */
    public List<String> allowedVariations() {
        return varies.stream().map(Layer::field).toList();
    }

    /** The fields that are the same in every ad of the plan, and in a child plan the same as in its parent. */
    public List<String> lockedFields() {
        return Stream.concat(ALWAYS_LOCKED.stream(), holds.stream().map(Layer::field))
                .toList();
    }
}
