package belieffirst.web.openapi;

import belieffirst.web.KindSchemas;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations of the document: what each takes, and every status that it answers with. */
class Operations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String KIND = "/api/{kind}";

    private final Notes notes;
    private final Schemas schemas;
    private final KindSchemas kinds;
    private final Examples examples;

    Operations(Notes notes, Schemas schemas, KindSchemas kinds, Examples examples) {
        this.examples = examples;
        this.notes = notes;
        this.schemas = schemas;
        this.kinds = kinds;
    }

    ObjectNode of(ApiRoute route) {
        var note = notes.of(route);
        var operation = JSON.objectNode();
        operation.put("operationId", id(route));
        operation.put("summary", note.path("summary").asString() + (route.word() == null ? "" : ": " + route.word()));
        if (note.has("description")) {
            operation.set("description", note.path("description"));
        }
        Parameters.write(operation.putArray("parameters"), route, note, filters(route));
        var body = body(route, note);
        if (body != null) {
            var sent = operation
                    .putObject("requestBody")
                    .put("required", !note.path("body_optional").asBoolean(false));
            sent.putObject("content").putObject("application/json").set("schema", body);
        }
        responses(operation.putObject("responses"), route, note);
        examples.show(route, operation);
        return operation;
    }

    private static String id(ApiRoute route) {
        var words =
                route.path().replaceFirst("/api/", "").replaceAll("[{}]", "").replaceAll("[^a-z]+", "_");
        return route.method().toLowerCase(Locale.ROOT) + "_" + words;
    }

    private List<String> filters(ApiRoute route) {
        return route.note().equals("GET " + KIND)
                ? Stream.concat(kinds.filters(String.valueOf(route.word())).stream(), Stream.of("q", "archived"))
                        .toList()
                : List.of();
    }

    private @Nullable JsonNode body(ApiRoute route, JsonNode note) {
        if (route.pattern().startsWith(KIND) && route.takesBody()) {
            return kinds.sent(String.valueOf(route.word()), route.method().equals("POST"));
        }
        return note.has("body") ? note.path("body") : null;
    }

    private void responses(ObjectNode responses, ApiRoute route, JsonNode note) {
        var usual = JSON.objectNode();
        usual.set(route.method().equals("DELETE") ? "204" : "200", JSON.booleanNode(true));
        var answered = note.has("answers") ? (ObjectNode) note.path("answers") : usual;
        for (var answer : answered.properties()) {
            var response = responses.putObject(answer.getKey()).put("description", "The answer");
            if (!answer.getKey().equals("204")) {
                var schema = answer.getValue().isObject() ? answer.getValue() : schema(route);
                var content = response.putObject("content");
                content.putObject("application/json").set("schema", schema);
                note.path("files").forEach(type -> file(content, type.asString()));
            }
        }
        Statuses.of(route).forEach((status, words) -> refused(responses, status, words));
    }

    /** The same answer as a file, for whoever accepts its type and no JSON. */
    private static void file(ObjectNode content, String type) {
        content.putObject(type).putObject("schema").put("type", "string");
    }

    private JsonNode schema(ApiRoute route) {
        if (!route.pattern().startsWith(KIND)) {
            return schemas.of(route.answer());
        }
        var entry = kinds.answered(String.valueOf(route.word()));
        return route.lists() ? schemas.list(entry) : entry;
    }

    private static void refused(ObjectNode responses, int status, String words) {
        var response = responses.putObject(String.valueOf(status)).put("description", words);
        if (status >= 400) {
            response.putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/Problem");
        }
    }
}
