package belieffirst.web.openapi;

import belieffirst.kernel.BundledFile;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The words and shapes of the document that no Java type says: {@code openapi/notes.json}. */
record Notes(ObjectNode frame, JsonNode operations) {

    static Notes read(JsonMapper json) {
        var notes = json.readTree(BundledFile.text("/openapi/notes.json"));
        return new Notes((ObjectNode) notes.path("document"), notes.path("operations"));
    }

    JsonNode of(ApiRoute route) {
        return Optional.of(operations.path(route.note()))
                .filter(JsonNode::isObject)
                .orElseThrow(() ->
                        new IllegalStateException("Say in openapi/notes.json what %s is".formatted(route.note())));
    }
}
