package belieffirst.plan;

import belieffirst.kernel.Refusal;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Layers;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.TestDesign;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The parts of a parent plan that a child takes over: what was held or proved, and what has to be narrowed to what goes on. */
final class Inheritance {

    private final Plan parent;
    private final Phase phase;
    private final Map<Layer, List<String>> narrowed;

    private Inheritance(Plan parent, Phase phase, Map<Layer, List<String>> narrowed) {
        this.parent = parent;
        this.phase = phase;
        this.narrowed = narrowed;
    }

    static TestDesign of(Plan parent, Phase phase, Map<Layer, List<String>> narrowed) {
        return new Inheritance(parent, phase, narrowed).design();
    }

    private TestDesign design() {
        narrowed.keySet().forEach(this::requireHeld);
        var layers = Layers.NONE;
        for (var layer : phase.laterLayers()) {
            layers = later(layers, layer);
        }
        var angles = narrowed.getOrDefault(Layer.ANGLE, List.of());
        if (!phase.testsOneAngle() && !angles.isEmpty()) {
            return parent.design().withAngles(compared(angles)).with(layers);
        }
        if (!phase.testsOneAngle() || parent.design().angleIds().size() < 2) {
            return parent.design().with(layers);
        }
        if (angles.isEmpty()) {
            return parent.design()
                    .withAngles(List.of())
                    .with(layers.leaving(Layer.ANGLE, parent.design().of(Layer.ANGLE)));
        }
        var angle = UUID.fromString(chosen(Layer.ANGLE, angles).getFirst());
        return parent.design().withAngles(List.of(angle)).with(layers);
    }

    private Layers later(Layers layers, Layer layer) {
        var had = parent.design().of(layer);
        if (phase.varies(layer) || parent.lifecycle().phase().holds(layer)) {
            return layers.with(layer, had);
        }
        if (narrowed.containsKey(layer)) {
            return layers.with(layer, chosen(layer, narrowed.getOrDefault(layer, List.of())));
        }
        if (!parent.lifecycle().phase().varies(layer)) {
            return layers.leaving(layer, List.of()).deciding(layer);
        }
        return had.size() > 1 || (layer.isStacked() && !had.isEmpty())
                ? layers.leaving(layer, had)
                : layers.with(layer, had);
    }

    /** Those of the parent's angles that are compared once more. */
    private List<UUID> compared(List<String> angles) {
        var chosen = angles.stream().map(UUID::fromString).toList();
        if (!parent.design().angleIds().containsAll(chosen)) {
            throw new Refusal.Invalid(Map.of("angle_ids", "%s tests other angles.".formatted(parent.key())));
        }
        return chosen;
    }

    private List<String> chosen(Layer layer, List<String> values) {
        var had = parent.design().of(layer);
        var phaseHad = parent.lifecycle().phase().concerns(layer);
        if ((phaseHad && !had.containsAll(values)) || (!layer.isStacked() && values.size() > 1)) {
            throw new Refusal.Invalid(
                    Map.of(layer.field(), "Choose one of the %s that %s has.".formatted(layer.word(), parent.key())));
        }
        return values;
    }

    private void requireHeld(Layer layer) {
        var again = layer == Layer.ANGLE && !phase.testsOneAngle();
        if (!again && (!phase.holds(layer) || layer == Layer.TEMPLATE)) {
            throw new Refusal.Invalid(Map.of(layer.field(), "%s does not hold this still.".formatted(phase.label())));
        }
    }
}
