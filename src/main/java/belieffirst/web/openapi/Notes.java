package belieffirst.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The words and shapes of the document that no Java type says: {@code openapi/notes.json}. */
record Notes(ObjectNode frame, JsonNode operations) {

    static Notes read(JsonMapper json) {
        try (var file = Objects.requireNonNull(Notes.class.getResourceAsStream("/openapi/notes.json"))) {
            var notes = json.readTree(file);
            return new Notes((ObjectNode) notes.path("document"), notes.path("operations"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    JsonNode of(ApiRoute route) {
        return Optional.of(operations.path(route.note()))
                .filter(JsonNode::isObject)
                .orElseThrow(() ->
                        new IllegalStateException("Say in openapi/notes.json what %s is".formatted(route.note())));
    }
}
