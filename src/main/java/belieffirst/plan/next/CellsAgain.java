package belieffirst.plan.next;

import belieffirst.plan.Cell;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The rows that a plan takes over of each layer that varies, so that these cells are among its own. */
public final class CellsAgain {

    private CellsAgain() {}

    /** In the plan's order. Where cells differ in two layers, their other combinations come along. */
    public static Map<Layer, List<String>> of(PlanDetails details, Collection<Integer> numbers) {
        var again = new EnumMap<Layer, List<String>>(Layer.class);
        if (numbers.isEmpty()) {
            return again;
        }
        var cells = Cell.of(details).stream()
                .filter(cell -> numbers.contains(cell.number()))
                .toList();
        for (var layer : Cell.varying(details)) {
            var picked = new LinkedHashSet<String>();
            cells.forEach(cell -> picked.addAll(cell.of(layer)));
            again.put(
                    layer,
                    details.plan().design().of(layer).stream()
                            .filter(picked::contains)
                            .toList());
        }
        return again;
    }
}
