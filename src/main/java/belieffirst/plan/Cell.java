package belieffirst.plan;

import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One combination of what varies in a plan: the ads of a cell differ in nothing but their templates.
 *
 * @param number from 1, in the plan's order
 * @param picks for each layer that varies what this cell has of it; none where it has nothing
 */
public record Cell(int number, Map<Layer, List<String>> picks) {

    /** Where nothing but angles and templates varies. */
    public static final Cell NONE = new Cell(0, Map.of());

    public Cell {
        var ordered = new EnumMap<Layer, List<String>>(Layer.class);
        ordered.putAll(picks);
        picks = Collections.unmodifiableMap(ordered);
    }

    public List<String> of(Layer layer) {
        return picks.getOrDefault(layer, List.of());
    }

    /** What tells it from other cells, beside the template: the part that is no column of an ad. */
    public Map<Layer, List<String>> variation() {
        var variation = new EnumMap<Layer, List<String>>(Layer.class);
        picks.forEach((layer, values) -> {
            if (layer != Layer.TEMPLATE) {
                variation.put(layer, values);
            }
        });
        return Collections.unmodifiableMap(variation);
    }

    /** How many cells there are, without making them. */
    public static long count(PlanDetails details) {
        return count(details.plan().lifecycle().phase(), layer -> numbers(details, layer));
    }

    /**
     * The same from the numbers of a plan's picks.
     *
     * @param numbers of a layer one number; of sub-layers one for each type that the plan has
     */
    static long count(Phase phase, Function<Layer, List<Long>> numbers) {
        return phase.varies().stream()
                .mapToLong(layer -> {
                    var picks = numbers.apply(layer);
                    var stacks = picks.stream().reduce(1L, Math::multiplyExact);
                    return layer.isStacked() && !picks.isEmpty() ? stacks + 1 : Math.max(1, stacks);
                })
                .reduce(1, Math::multiplyExact);
    }

    private static List<Long> numbers(PlanDetails details, Layer layer) {
        if (!layer.isStacked()) {
            return List.of((long) details.plan().design().of(layer).size());
        }
        return List.copyOf(details.layer(layer).stream()
                .collect(Collectors.groupingBy(PlanDetails.Row::kind, Collectors.counting()))
                .values());
    }

    /** The cells of a plan from phase 3 on: every combination of what varies, once. Phase 3 adds one without a sub-layer. */
    public static List<Cell> of(PlanDetails details) {
        List<Map<Layer, List<String>>> combinations = List.of(Map.of());
        for (var layer : varying(details)) {
            combinations = times(combinations, layer, options(details, layer));
        }
        var cells = new ArrayList<Cell>();
        for (var combination : combinations) {
            cells.add(new Cell(cells.size() + 1, combination));
        }
        return List.copyOf(cells);
    }

    /** The layers in which cells of this plan can differ. */
    public static List<Layer> varying(PlanDetails details) {
        return details.plan().lifecycle().phase().varies().stream()
                .filter(details.plan().design()::names)
                .toList();
    }

    private static List<List<String>> options(PlanDetails details, Layer layer) {
        if (layer.isStacked()) {
            return stacked(details.layer(layer));
        }
        var values = details.plan().design().of(layer);
        return values.isEmpty()
                ? List.of(List.of())
                : values.stream().map(List::of).toList();
    }

    /** One row of each kind at a time, in every combination, after the cell that has none to compare with. */
    private static List<List<String>> stacked(List<PlanDetails.Row> rows) {
        var kinds = new LinkedHashMap<String, List<String>>();
        rows.forEach(
                row -> kinds.computeIfAbsent(row.kind(), _ -> new ArrayList<>()).add(row.value()));
        List<List<String>> stacks = List.of(List.of());
        for (var values : kinds.values()) {
            stacks = stacks.stream()
                    .flatMap(stack -> values.stream().map(value -> joined(stack, value)))
                    .toList();
        }
        var options = new ArrayList<List<String>>();
        options.add(List.of());
        if (!rows.isEmpty()) {
            options.addAll(stacks);
        }
        return options;
    }

    private static List<String> joined(List<String> stack, String value) {
        var more = new ArrayList<>(stack);
        more.add(value);
        return List.copyOf(more);
    }

    private static List<Map<Layer, List<String>>> times(
            List<Map<Layer, List<String>>> combinations, Layer layer, List<List<String>> options) {
        return combinations.stream()
                .flatMap(combination -> options.stream().map(option -> {
                    var more = new EnumMap<Layer, List<String>>(Layer.class);
                    more.putAll(combination);
                    more.put(layer, option);
                    return (Map<Layer, List<String>>) more;
                }))
                .toList();
    }
}
