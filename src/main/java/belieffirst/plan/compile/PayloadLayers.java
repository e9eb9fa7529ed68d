package belieffirst.plan.compile;

import belieffirst.plan.Cell;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.Layer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The layers of the compiled plan from version 2 on: what varies and what is held, the cells, and each ad's cell. */
final class PayloadLayers {

    private PayloadLayers() {}

    static void add(PlanDetails details, ObjectNode content) {
        var phase = details.plan().lifecycle().phase();
        var cells = Cell.of(details);
        var adsEach = details.plan().design().adsPerAngle();
        content.put("ads_per_angle", cells.size() * adsEach);
        content.put("ads_per_cell", adsEach);
        var variations = content.putObject("variations");
        var held = content.putObject("held");
        phase.laterLayers().stream()
                .filter(details.plan().design()::names)
                .forEach(layer -> (phase.varies(layer) ? variations : held)
                        .set(layer.field(), texts(layer, details.layer(layer))));
        var list = content.putArray("cells");
        cells.forEach(cell -> list.add(picks(cell, JsonNodeFactory.instance.objectNode())));
    }

    /** Says of an ad which cell it belongs to, and what that has of each layer that varies. */
    static ObjectNode picks(Cell cell, ObjectNode ad) {
        ad.put("cell", cell.number());
        cell.picks().forEach((layer, values) -> ad.set(layer.field(), value(layer, values)));
        return ad;
    }

    private static JsonNode value(Layer layer, List<String> values) {
        if (layer.isStacked()) {
            var list = JsonNodeFactory.instance.arrayNode();
            values.forEach(list::add);
            return list;
        }
        return values.isEmpty() ? NullNode.getInstance() : JsonNodeFactory.instance.stringNode(values.getFirst());
    }

    private static ArrayNode texts(Layer layer, List<PlanDetails.Row> rows) {
        var list = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> list.add(layer.isWord() ? density(row) : text(layer, row)));
        return list;
    }

    private static ObjectNode density(PlanDetails.Row row) {
        var density = Density.of(row.value());
        return JsonNodeFactory.instance
                .objectNode()
                .put("messaging_density", density.word())
                .put("meaning", density.meaning());
    }

    private static ObjectNode text(Layer layer, PlanDetails.Row row) {
        var text = JsonNodeFactory.instance.objectNode();
        text.put(layer.idField(), row.value());
        layer.payloadColumns()
                .forEach(column -> text.set(column, clean(row.row().get(column))));
        return text;
    }

    /** The same with its texts in composed Unicode, at any depth. */
    private static JsonNode clean(@Nullable JsonNode node) {
        if (node instanceof ObjectNode object) {
            var clean = JsonNodeFactory.instance.objectNode();
            object.forEachEntry((name, value) -> clean.set(name, clean(value)));
            return clean;
        }
        if (node instanceof ArrayNode array) {
            var clean = JsonNodeFactory.instance.arrayNode();
            array.forEach(value -> clean.add(clean(value)));
            return clean;
        }
        return node == null || !node.isString()
                ? node == null ? NullNode.getInstance() : node
                : JsonNodeFactory.instance.stringNode(String.valueOf(Canonical.text(node.asString())));
    }
}
