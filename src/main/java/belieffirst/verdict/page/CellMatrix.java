package belieffirst.verdict.page;

import belieffirst.plan.Cell;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Status;
import belieffirst.plan.compile.CellNames;
import belieffirst.plan.layer.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The variants of a plan that varies two things or more, as rows and columns with their totals.
 *
 * @param across what stands above the columns
 */
public record CellMatrix(String across, List<String> columns, List<Row> rows, Row totals) {

    /** A row of variants in the order of the columns, and all of them together. */
    public record Row(String name, List<Figures> cells, Figures total) {

        static Row of(String name, List<Figures> cells) {
            return new Row(name, List.copyOf(cells), sum(cells));
        }
    }

    /** Empty where the plan compares angles, or was opened again, so that it may differ from what ran. */
    static Optional<CellMatrix> of(PlanDetails details, List<ResultRow> rows) {
        var lifecycle = details.plan().lifecycle();
        if (!lifecycle.phase().hasCells() || lifecycle.status() == Status.DRAFT) {
            return Optional.empty();
        }
        return of(
                details,
                rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.verdict().arms().get(row.place()).cell(),
                                ResultRow::figures,
                                Figures::plus)));
    }

    /** Empty where less than two things vary, or where these are the figures of other variants. */
    static Optional<CellMatrix> of(PlanDetails details, Map<Integer, Figures> figures) {
        var cells = Cell.of(details);
        var varying = Cell.varying(details).stream()
                .filter(layer ->
                        cells.stream().map(cell -> cell.of(layer)).distinct().count() > 1)
                .toList();
        return varying.size() < 2 || cells.size() != figures.size()
                ? Optional.empty()
                : Optional.of(of(varying, cell -> named(details, cell), cells, figures));
    }

    private static Function<Layer, String> named(PlanDetails details, Cell cell) {
        return layer -> CellNames.of(details, layer, cell.of(layer));
    }

    private static CellMatrix of(
            List<Layer> varying,
            Function<Cell, Function<Layer, String>> names,
            List<Cell> cells,
            Map<Integer, Figures> figures) {
        var across = varying.getLast();
        var down = varying.subList(0, varying.size() - 1);
        var columns = new LinkedHashMap<List<String>, Line>();
        var rows = new LinkedHashMap<List<String>, Line>();
        for (var cell : cells) {
            var name = names.apply(cell);
            var brought = figures.getOrDefault(cell.number(), Figures.NONE);
            add(columns, cell.of(across), name.apply(across), brought);
            add(rows, values(cell, down), down.stream().map(name).collect(Collectors.joining(" + ")), brought);
        }
        return new CellMatrix(
                across.label(),
                columns.values().stream().map(Line::name).toList(),
                rows.values().stream().map(row -> Row.of(row.name, row.figures)).toList(),
                Row.of(
                        "All",
                        columns.values().stream()
                                .map(column -> sum(column.figures))
                                .toList()));
    }

    private static List<String> values(Cell cell, List<Layer> layers) {
        return layers.stream().flatMap(layer -> cell.of(layer).stream()).toList();
    }

    private static void add(Map<List<String>, Line> lines, List<String> values, String name, Figures brought) {
        lines.computeIfAbsent(values, _ -> new Line(name, new ArrayList<>()))
                .figures
                .add(brought);
    }

    /** A row or column while it is filled; two of the same name are still two. */
    private record Line(String name, List<Figures> figures) {}

    private static Figures sum(List<Figures> parts) {
        return parts.stream().reduce(Figures.NONE, Figures::plus);
    }
}
