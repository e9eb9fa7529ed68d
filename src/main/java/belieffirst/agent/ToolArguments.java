package belieffirst.agent;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of a tool as a JSON Schema: what the API's own description says that the operation takes, under one roof. */
final class ToolArguments {

    static final String VERSION = "version";

    /** The arguments that stand for headers. */
    static final Map<String, String> HEADERS = Map.of("If-Match", VERSION, "Idempotency-Key", "idempotency_key");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, JsonNode> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();

    private ToolArguments() {}

    /**
     * Composes the schema.
     *
     * @param operation of the OpenAPI document; missing where a tool stands for several
     * @param words what an argument of a name means, whichever tool takes it
     */
    static ObjectNode of(Tool tool, JsonNode operation, JsonNode words) {
        var arguments = new ToolArguments();
        tool.variables().forEach(name -> arguments.add(name, text(), true));
        operation.path("parameters").forEach(arguments::parameter);
        arguments.body(tool, operation.at("/requestBody/content/application~1json/schema"));
        tool.arguments().forEach((name, schema) -> arguments.properties.put(name, schema));
        return arguments.schema(words);
    }

    private void parameter(JsonNode parameter) {
        var name = parameter.path("name").asString();
        var isRequired = parameter.path("required").asBoolean(false);
        if (parameter.path("in").asString().equals("query")) {
            add(name, parameter.path("schema"), isRequired);
        } else if (HEADERS.containsKey(name)) {
            var argument = HEADERS.getOrDefault(name, "");
            add(argument, argument.equals(VERSION) ? version() : text(), isRequired);
        }
    }

    private void body(Tool tool, JsonNode schema) {
        for (var field : schema.path("properties").properties()) {
            if (tool.only().isEmpty() || tool.only().contains(field.getKey())) {
                add(field.getKey(), field.getValue(), false);
            }
        }
        schema.path("required").forEach(name -> required.add(name.asString()));
    }

    private void add(String name, JsonNode schema, boolean isRequired) {
        properties.put(name, schema);
        if (isRequired) {
            required.add(name);
        }
    }

    private ObjectNode schema(JsonNode words) {
        var schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        var described = schema.putObject("properties");
        properties.forEach((name, property) -> described.set(name, described(property, words.path(name))));
        required.forEach(schema.withArray("/required")::add);
        return schema;
    }

    private static JsonNode described(JsonNode property, JsonNode words) {
        var copy = property.deepCopy();
        if (copy instanceof ObjectNode schema && words.isString() && !schema.has("description")) {
            schema.set("description", words);
        }
        return copy;
    }

    /** The words of an enumeration in a sentence. */
    static String listed(JsonNode words) {
        return words.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    private static ObjectNode text() {
        return JSON.objectNode().put("type", "string");
    }

    /** A plan's version is a number, and an entry's a text. */
    private static ObjectNode version() {
        var schema = JSON.objectNode();
        schema.putArray("type").add("string").add("integer");
        return schema;
    }
}
