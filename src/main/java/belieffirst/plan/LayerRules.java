package belieffirst.plan;

import belieffirst.kernel.Refusal;
import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.LayerOwner;
import belieffirst.plan.layer.Layers;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.TestDesign;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules on a plan's picks of a layer: what its phase concerns, what the parent left open, and no more than can be made. */
final class LayerRules {

    private static final int MOST = 30;

    private LayerRules() {}

    /** Refuses the first layer whose new picks would mean nothing. */
    static void check(Plan plan, Answers answers, TestDesign after) {
        for (var layer : Layer.values()) {
            var picks = after.of(layer);
            if (!picks.equals(plan.design().of(layer))) {
                check(plan.lifecycle().phase(), layer, picks, after.layers());
                requireOwner(layer, picks, answers, after);
            }
        }
    }

    /** Rows of a layer belong to something that the plan has to name first. */
    private static void requireOwner(Layer layer, List<String> picks, Answers answers, TestDesign design) {
        if (!picks.isEmpty() && !layer.owner().isNamed(answers, design)) {
            var one = layer.owner() == LayerOwner.ANGLE ? "one " : "";
            throw invalid(
                    layer,
                    "Choose the %s%s before the %s."
                            .formatted(one, layer.owner().word(), layer.word().replace('-', ' ')));
        }
    }

    private static void check(Phase phase, Layer layer, List<String> picks, Layers layers) {
        var open = layers.open(layer);
        if (open != null && !open.permits(picks)) {
            throw new Refusal.Conflict(
                    "locked_field",
                    "%s is locked in %s: only what the parent plan had can go on."
                            .formatted(layer.field(), phase.label()));
        }
        if (Layer.LATER.contains(layer)) {
            checkLater(phase, layer, picks);
        }
    }

    private static void checkLater(Phase phase, Layer layer, List<String> picks) {
        var name = layer.label().toLowerCase(Locale.ROOT);
        if (!phase.concerns(layer) && !picks.isEmpty()) {
            throw invalid(layer, "A plan of %s says nothing of %s yet.".formatted(phase.label(), name));
        }
        if (phase.holds(layer) && !layer.isStacked() && picks.size() > 1) {
            throw invalid(layer, "In %s the %s is kept constant: choose one.".formatted(phase.label(), name));
        }
        if (picks.size() > MOST) {
            throw invalid(layer, "A plan takes at most %d of these.".formatted(MOST));
        }
    }

    private static Refusal.Invalid invalid(Layer layer, String sentence) {
        return new Refusal.Invalid(Map.of(layer.listField(), sentence));
    }
}
