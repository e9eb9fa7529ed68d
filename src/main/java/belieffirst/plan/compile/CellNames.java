package belieffirst.plan.compile;

import belieffirst.plan.Cell;
import belieffirst.plan.Sheet;
import belieffirst.plan.layer.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a cell is called: the names of what it has, as in “Stairs and hardwood floors + Large breeds”. */
public final class CellNames {

    private CellNames() {}

    /** Empty where nothing but angles and templates varies. */
    public static String of(Sheet sheet, Cell cell) {
        return cell.picks().entrySet().stream()
                .filter(picked -> picked.getKey() != Layer.TEMPLATE)
                .map(picked -> of(sheet, picked))
                .collect(Collectors.joining(" + "));
    }

    /** What a cell has of one layer; in words where that is nothing. */
    public static String of(Sheet sheet, Layer layer, List<String> values) {
        if (values.isEmpty()) {
            return "No " + layer.label().toLowerCase(Locale.ROOT);
        }
        return values.stream().map(value -> name(sheet, layer, value)).collect(Collectors.joining(" + "));
    }

    private static String of(Sheet sheet, Map.Entry<Layer, List<String>> picked) {
        return of(sheet, picked.getKey(), picked.getValue());
    }

    private static String name(Sheet sheet, Layer layer, String value) {
        if (layer == Layer.TEMPLATE) {
            return sheet.templates().stream()
                    .filter(template -> template.id().toString().equals(value))
                    .map(Sheet.Template::name)
                    .findFirst()
                    .orElse(value);
        }
        return sheet.layer(layer).stream()
                .filter(row -> row.value().equals(value))
                .map(row -> layer == Layer.DENSITY ? row.name() + " density" : row.name())
                .findFirst()
                .orElse(value);
    }
}
