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
        narrowed.keySet().forEach(this::requireNarrowable);
        if (phase == Phase.DISCOVERY) {
            return parent.design().withAngles(compared()).with(Layers.NONE);
        }
        var layers = Layers.NONE;
        for (var layer : phase.laterLayers()) {
            layers = later(layers, layer);
        }
        var design = parent.design().withTemplates(templates());
        var angles = narrowed.getOrDefault(Layer.ANGLE, List.of());
        if (parent.design().angleIds().size() < 2) {
            return design.with(layers);
        }
        if (angles.isEmpty()) {
            return design.withAngles(List.of())
                    .with(layers.leaving(Layer.ANGLE, parent.design().of(Layer.ANGLE)));
        }
        return design.withAngles(ids(chosen(Layer.ANGLE, angles)).subList(0, 1)).with(layers);
    }

    /** The same angles once more, or those that somebody names; after a later phase, others, which the draft asks. */
    private List<UUID> compared() {
        var named = narrowed.get(Layer.ANGLE);
        return named != null ? ids(named) : isAgain() ? parent.design().angleIds() : List.of();
    }

    private List<UUID> templates() {
        var named = narrowed.get(Layer.TEMPLATE);
        return named == null ? parent.design().templateIds() : ids(again(Layer.TEMPLATE, named));
    }

    private static List<UUID> ids(List<String> values) {
        return values.stream().map(UUID::fromString).toList();
    }

    private boolean isAgain() {
        return phase == parent.lifecycle().phase();
    }

    private Layers later(Layers layers, Layer layer) {
        var had = parent.design().of(layer);
        if (phase.varies(layer) || parent.lifecycle().phase().holds(layer)) {
            return layers.with(layer, phase.varies(layer) ? again(layer, narrowed.getOrDefault(layer, had)) : had);
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

    /** Those that the parent compared which are compared once more. */
    private List<String> again(Layer layer, List<String> values) {
        if (!parent.design().of(layer).containsAll(values)) {
            throw new Refusal.Invalid(
                    Map.of(layer.listField(), "%s has other %s.".formatted(parent.key(), layer.word())));
        }
        return values;
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

    private void requireNarrowable(Layer layer) {
        var again = (isAgain() || layer == Layer.ANGLE) && phase.varies(layer);
        if (!again && (!phase.holds(layer) || layer == Layer.TEMPLATE)) {
            throw new Refusal.Invalid(Map.of(layer.field(), "%s does not lock this.".formatted(phase.label())));
        }
    }
}
