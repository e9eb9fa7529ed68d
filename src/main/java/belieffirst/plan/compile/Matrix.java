package belieffirst.plan.compile;

import belieffirst.plan.Cell;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cells of a plan as a grid: the last layer that varies across, what comes before it down.
 *
 * @param columns what stands above the grid; one column called “Ads” where only one layer varies
 */
public record Matrix(List<String> columns, List<Row> rows) {

    /** A row of cells, by their numbers, in the order of the columns. */
    public record Row(String name, List<Integer> cells) {}

    public static Matrix of(PlanDetails details) {
        var varies = Cell.varying(details);
        var across = varies.getLast();
        var alone = varies.size() == 1;
        var columns = new ArrayList<String>();
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (var cell : Cell.of(details)) {
            var column = alone ? "Ads" : CellNames.of(details, across, cell.of(across));
            if (!columns.contains(column)) {
                columns.add(column);
            }
            rows.computeIfAbsent(
                            down(details, cell, alone ? varies : varies.subList(0, varies.size() - 1)),
                            _ -> new ArrayList<>())
                    .add(cell.number());
        }
        return new Matrix(
                columns,
                rows.entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue()))
                        .toList());
    }

    private static String down(PlanDetails details, Cell cell, List<Layer> layers) {
        return layers.stream()
                .map(layer -> CellNames.of(details, layer, cell.of(layer)))
                .collect(Collectors.joining(" + "));
    }
}
