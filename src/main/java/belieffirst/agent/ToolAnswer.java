package belieffirst.agent;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answer of a tool as a JSON Schema: what the API's own description says that the operation answers, with all that it refers to. */
final class ToolAnswer {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String REFERENCE = "$ref";
    private static final String THERE = "#/components/schemas/";
    private static final String HERE = "#/$defs/";

    private final JsonNode components;
    private final ObjectNode definitions = JSON.objectNode();

    private ToolAnswer(JsonNode components) {
        this.components = components;
    }

    /**
     * Composes the schema.
     *
     * @param answers the answers of the operations that the tool stands for
     * @param components the schemas to which these refer by name
     */
    static ObjectNode of(List<JsonNode> answers, JsonNode components) {
        var answer = new ToolAnswer(components);
        var schema = answer.whole(common(answers));
        if (!schema.has("type")) {
            schema.put("type", "object");
        }
        if (!answer.definitions.isEmpty()) {
            schema.set("$defs", answer.definitions);
        }
        return schema;
    }

    /** A client wants to see at once that it is an object. */
    private ObjectNode whole(JsonNode answer) {
        var reference = answer.path(REFERENCE).asString("");
        var schema = (ObjectNode) (reference.isEmpty() ? answer : component(reference)).deepCopy();
        resolve(schema);
        return schema;
    }

    private void resolve(ObjectNode schema) {
        for (var parent : schema.findParents(REFERENCE)) {
            var reference = parent.path(REFERENCE).asString();
            if (reference.startsWith(THERE)) {
                var name = reference.substring(THERE.length());
                ((ObjectNode) parent).put(REFERENCE, HERE + name);
                define(name, reference);
            }
        }
    }

    private void define(String name, String reference) {
        if (!definitions.has(name)) {
            var definition = (ObjectNode) component(reference).deepCopy();
            definitions.set(name, definition);
            resolve(definition);
        }
    }

    private JsonNode component(String reference) {
        return components.required(reference.substring(THERE.length()));
    }

    /** What holds for all of these: the same schema, or the fields that all of them have. */
    private static JsonNode common(List<JsonNode> schemas) {
        var first = schemas.getFirst();
        if (schemas.stream().allMatch(first::equals)) {
            return first;
        }
        var common = JSON.objectNode();
        if (schemas.stream().allMatch(schema -> schema.path("items").isObject())) {
            common.put("type", "array").set("items", common(parts(schemas, "items")));
        } else if (schemas.stream().allMatch(schema -> schema.path("properties").isObject())) {
            fields(common.put("type", "object"), parts(schemas, "properties"));
            var required = common.putArray("required");
            first.path("required")
                    .valueStream()
                    .filter(name -> allHave(schemas, name))
                    .forEach(required::add);
        }
        return common;
    }

    private static void fields(ObjectNode common, List<JsonNode> properties) {
        var fields = common.putObject("properties");
        for (var name : properties.getFirst().propertyNames()) {
            if (properties.stream().allMatch(each -> each.has(name))) {
                fields.set(name, common(parts(properties, name)));
            }
        }
    }

    private static boolean allHave(List<JsonNode> schemas, JsonNode name) {
        return schemas.stream()
                .allMatch(schema -> schema.path("required").valueStream().anyMatch(name::equals));
    }

    private static List<JsonNode> parts(List<JsonNode> schemas, String name) {
        return schemas.stream().map(schema -> schema.path(name)).toList();
    }
}
