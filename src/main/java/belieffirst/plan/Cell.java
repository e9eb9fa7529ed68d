package belieffirst.plan;

import belieffirst.plan.layer.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return details.plan().lifecycle().phase().varies().stream()
                .mapToLong(layer -> layer == Layer.SUBLAYER
                        ? stacks(details.layer(layer))
                        : Math.max(1, details.plan().design().of(layer).size()))
                .reduce(1, Math::multiplyExact);
    }

    /** The cells of a plan from phase 3 on: every combination of what varies, once. Phase 3 adds one without a sub-layer. */
    public static List<Cell> of(PlanDetails details) {
        List<Map<Layer, List<String>>> combinations = List.of(Map.of());
        for (var layer : details.plan().lifecycle().phase().varies()) {
            combinations = times(combinations, layer, options(details, layer));
        }
        var cells = new ArrayList<Cell>();
        for (var combination : combinations) {
            cells.add(new Cell(cells.size() + 1, combination));
        }
        return List.copyOf(cells);
    }

    private static List<List<String>> options(PlanDetails details, Layer layer) {
        if (layer == Layer.SUBLAYER) {
            return stacked(details.layer(layer));
        }
        var values = details.plan().design().of(layer);
        return values.isEmpty()
                ? List.of(List.of())
                : values.stream().map(List::of).toList();
    }

    private static long stacks(List<PlanDetails.Row> rows) {
        var kinds = rows.stream().collect(Collectors.groupingBy(PlanDetails.Row::kind, Collectors.counting()));
        return rows.isEmpty() ? 1 : 1 + kinds.values().stream().reduce(1L, Math::multiplyExact);
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
