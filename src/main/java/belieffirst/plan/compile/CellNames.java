package belieffirst.plan.compile;

import belieffirst.plan.Cell;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of cells: the names of what a cell has, as in “Stairs and hardwood floors + Large breeds”. */
public final class CellNames {

    private CellNames() {}

    /** Empty where nothing but angles and templates varies. */
    public static String of(PlanDetails details, Cell cell) {
        return cell.picks().entrySet().stream()
                .filter(picked -> picked.getKey() != Layer.TEMPLATE)
                .map(picked -> of(details, picked))
                .collect(Collectors.joining(" + "));
    }

    /** The same with the template where cells differ by it, and the template alone where nothing else varies: the name on pages. */
    public static String whole(PlanDetails details, Cell cell) {
        var name = of(details, cell);
        var template = cell.of(Layer.TEMPLATE);
        if (template.isEmpty() || (!name.isEmpty() && details.templates().size() < 2)) {
            return name;
        }
        var said = of(details, Layer.TEMPLATE, template);
        return name.isEmpty() ? said : name + " + " + said;
    }

    /** What a cell has of one layer; in words where that is nothing. */
    public static String of(PlanDetails details, Layer layer, List<String> values) {
        if (values.isEmpty()) {
            return "No " + layer.label().toLowerCase(Locale.ROOT);
        }
        return values.stream().map(value -> name(details, layer, value)).collect(Collectors.joining(" + "));
    }

    private static String of(PlanDetails details, Map.Entry<Layer, List<String>> picked) {
        return of(details, picked.getKey(), picked.getValue());
    }

    private static String name(PlanDetails details, Layer layer, String value) {
        if (layer == Layer.TEMPLATE) {
            return details.templates().stream()
                    .filter(template -> template.id().toString().equals(value))
                    .map(PlanDetails.Template::name)
                    .findFirst()
                    .orElse(value);
        }
        return details.layer(layer).stream()
                .filter(row -> row.value().equals(value))
                .map(row -> layer == Layer.DENSITY ? row.name() + " density" : row.name())
                .findFirst()
                .orElse(value);
    }
}
