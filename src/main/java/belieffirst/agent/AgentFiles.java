package belieffirst.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that tools, prompts and resources are described in. */
final class AgentFiles {

    private AgentFiles() {}

    static JsonNode json(String name, JsonMapper json) {
        return json.readTree(text("/agent/" + name));
    }

    static String text(String path) {
        try (var file = Objects.requireNonNull(AgentFiles.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
