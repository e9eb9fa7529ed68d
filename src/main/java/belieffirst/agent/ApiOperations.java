package belieffirst.agent;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations of the API as its OpenAPI document describes them, found whatever the variables of their paths are called. */
final class ApiOperations {

    private static final String VARIABLE = "\\{\\w+}";

    private final Map<String, JsonNode> operations = new HashMap<>();
    private final JsonNode schemas;

    ApiOperations(JsonNode document) {
        schemas = document.at("/components/schemas");
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(each -> operations.put(named(each.getKey(), path.getKey()), each.getValue())));
    }

    /** Missing for a tool whose path stands for several kinds of entries or layers. */
    JsonNode of(Tool tool) {
        return operations.getOrDefault(named(tool.method().name(), tool.path()), MissingNode.getInstance());
    }

    /** What the tool answers; where it stands for several operations, what their answers have in common. */
    ObjectNode answer(Tool tool) {
        var answers = operations(tool)
                .map(operation -> operation.path("responses").properties().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .map(response -> response.getValue().at("/content/application~1json/schema"))
                        .filter(JsonNode::isObject)
                        .findFirst()
                        .orElseThrow())
                .toList();
        return ToolAnswer.of(answers, schemas);
    }

    /** Those that the tool stands for: one for each word of its path. */
    private Stream<JsonNode> operations(Tool tool) {
        return Stream.concat(Stream.of(tool.path()), tool.spelledPaths())
                .map(path -> operations.getOrDefault(named(tool.method().name(), path), MissingNode.getInstance()))
                .filter(JsonNode::isObject);
    }

    /** Says which fields entries of each kind have, where a tool makes an entry. */
    void describeEntries(ObjectNode schema) {
        if (schema.at("/properties/fields").isObject()) {
            var said = schema.at("/properties/kind/enum")
                    .valueStream()
                    .map(kind -> "%s: %s".formatted(kind.asString(), fields(kind.asString())))
                    .collect(Collectors.joining("; "));
            ((ObjectNode) schema.at("/properties/fields")).put("description", "Required fields have a star. " + said);
        }
    }

    private String fields(String kind) {
        var body = operations
                .getOrDefault(named("post", "/api/" + kind), MissingNode.getInstance())
                .at("/requestBody/content/application~1json/schema");
        var required = new TreeSet<String>();
        body.path("required").forEach(name -> required.add(name.asString()));
        return body.path("properties").propertyNames().stream()
                .map(name -> required.contains(name) ? name + "*" : name)
                .collect(Collectors.joining(", "));
    }

    private static String named(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll(VARIABLE, "{}");
    }
}
