package belieffirst.web.openapi;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of an operation: in its path, its query and its headers. */
final class Parameters {

    private Parameters() {}

    static void write(ArrayNode parameters, ApiRoute route, JsonNode note, List<String> filters) {
        route.variables().forEach(variable -> type(add(parameters, variable, "path", true), variable));
        if (route.lists() || note.path("lists").asBoolean(false)) {
            add(parameters, "limit", "query", false)
                    .put("type", "integer")
                    .put("minimum", 1)
                    .put("maximum", 100)
                    .put("default", 50);
            add(parameters, "cursor", "query", false).put("type", "string");
        }
        filters.forEach(filter -> add(parameters, filter, "query", false).put("type", "string"));
        note.path("query")
                .properties()
                .forEach(
                        query -> add(parameters, query.getKey(), "query", false).setAll((ObjectNode) query.getValue()));
        headers(parameters, route, note);
    }

    private static void headers(ArrayNode parameters, ApiRoute route, JsonNode note) {
        if (route.takesIfMatch()) {
            var required = !route.method().equals("POST")
                    && !note.path("if_match_optional").asBoolean(false);
            add(parameters, "If-Match", "header", required).put("type", "string");
        }
        Stream.of("If-None-Match", "Idempotency-Key")
                .filter(name -> name.equals("If-None-Match")
                        ? route.reads()
                        : route.method().equals("POST"))
                .forEach(name -> add(parameters, name, "header", false).put("type", "string"));
    }

    private static void type(ObjectNode schema, String variable) {
        switch (variable) {
            case "number" -> schema.put("type", "integer");
            case "code", "id" -> schema.put("type", "string");
            default -> schema.put("type", "string").put("format", "uuid");
        }
    }

    private static ObjectNode add(ArrayNode parameters, String name, String place, boolean required) {
        return parameters
                .addObject()
                .put("name", name)
                .put("in", place)
                .put("required", required)
                .putObject("schema");
    }
}
