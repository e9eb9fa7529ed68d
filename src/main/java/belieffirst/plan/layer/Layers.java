package belieffirst.plan.layer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan's picks of the layers after confirmation, and the layers that its parent left open.
 *
 * @param picks ids, or words of a messaging density, in the plan's order; a layer without picks is not there
 * @param open layers that this phase holds still, and that the parent has not decided
 */
public record Layers(Map<Layer, List<String>> picks, Map<Layer, Open> open) {

    public static final Layers NONE = new Layers(Map.of(), Map.of());

    public Layers {
        picks = kept(picks);
        open = Collections.unmodifiableMap(filled(new EnumMap<>(Layer.class), open));
    }

    public List<String> of(Layer layer) {
        return picks.getOrDefault(layer, List.of());
    }

    /** What the parent left open in this layer; null where nothing is. */
    public @Nullable Open open(Layer layer) {
        return open.get(layer);
    }

    /** Picks these; a layer that was open is decided by it. */
    public Layers with(Layer layer, List<String> values) {
        var more = new EnumMap<Layer, List<String>>(Layer.class);
        more.putAll(picks);
        more.put(layer, values);
        return new Layers(more, open).deciding(layer);
    }

    /** The same picks, said to be what goes on. */
    public Layers deciding(Layer layer) {
        var decided = filled(new EnumMap<>(Layer.class), open);
        decided.computeIfPresent(layer, (_, left) -> new Open(left.offered(), true));
        return new Layers(picks, decided);
    }

    /** Leaves this layer open: somebody has to say which of these goes on. */
    public Layers leaving(Layer layer, List<String> offered) {
        var more = filled(new EnumMap<>(Layer.class), open);
        more.put(layer, new Open(offered, false));
        return new Layers(picks, more);
    }

    /** The picks that stay when answers change: those whose owner rests on the same answer as before. */
    public Layers under(Answers before, Answers after) {
        var kept = new EnumMap<Layer, List<String>>(Layer.class);
        kept.putAll(picks);
        kept.keySet()
                .removeIf(layer -> !Objects.equals(
                        layer.owner().answer(before), layer.owner().answer(after)));
        return new Layers(kept, open);
    }

    /** The picks that stay when the angle changes. */
    public Layers underAnotherAngle() {
        var kept = new EnumMap<Layer, List<String>>(Layer.class);
        kept.putAll(picks);
        kept.keySet().removeIf(layer -> layer.owner() == LayerOwner.ANGLE);
        return new Layers(kept, open);
    }

    /** The layers that somebody has to decide before the plan compiles. */
    public List<Layer> undecided() {
        return open.entrySet().stream()
                .filter(left -> !left.getValue().decided())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<Layer, List<String>> kept(@Nullable Map<Layer, List<String>> given) {
        var kept = new EnumMap<Layer, List<String>>(Layer.class);
        Objects.requireNonNullElse(given, Map.<Layer, List<String>>of()).forEach((layer, values) -> {
            if (!values.isEmpty()) {
                kept.put(layer, List.copyOf(values));
            }
        });
        return Collections.unmodifiableMap(kept);
    }

    private static EnumMap<Layer, Open> filled(EnumMap<Layer, Open> map, @Nullable Map<Layer, Open> given) {
        map.putAll(Objects.requireNonNullElse(given, Map.<Layer, Open>of()));
        return map;
    }

    /**
     * A layer that the parent plan varied, and of which one is to go on.
     *
     * @param offered what the parent had
     * @param decided whether somebody chose; choosing none can be an answer
     */
    public record Open(List<String> offered, boolean decided) {

        public Open {
            offered = List.copyOf(offered);
        }

        /** The parent's phase may have come before this layer: then anything can go on. */
        public boolean permits(List<String> values) {
            return offered.isEmpty() || offered.containsAll(values);
        }
    }
}
