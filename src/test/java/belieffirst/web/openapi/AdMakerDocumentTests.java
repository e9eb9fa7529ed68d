package belieffirst.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file from which the ad maker's client is generated: to the letter what the product says of the operations that it uses. */
@ProductTest
class AdMakerDocumentTests {

    private static final Path FILE = Path.of("examples/ad-maker/openapi.json");
    private static final Path MADE = Path.of("target/openapi.json");
    private static final String SCHEMAS = "#/components/schemas/";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JsonNode document;

    AdMakerDocumentTests(Server server) {
        this.document = Api.json(server.api("").get("/v3/api-docs"));
    }

    @Test
    void isWhatTheProductServes() throws IOException {
        var part = (ObjectNode) document.deepCopy();
        part.set("paths", paths());
        ((ObjectNode) part.path("components")).set("schemas", schemas(part.path("paths")));

        var text = JSON.writeValueAsString(part) + "\n";
        Files.writeString(MADE, text);
        assertThat(text)
                .describedAs("If the change is meant: cp %s %s", MADE, FILE)
                .isEqualTo(Files.readString(FILE));
    }

    private ObjectNode paths() {
        var paths = JSON.createObjectNode();
        add(paths, "/api/plans", "get");
        add(paths, "/api/plans/{id}/compiled", "get");
        add(paths, "/api/plans/{id}/runs", "post");
        add(paths, "/api/runs/{id}/ads/{code}", "put");
        add(paths, "/api/runs/{id}/completion", "post");
        return paths;
    }

    private void add(ObjectNode paths, String path, String method) {
        var operation = document.path("paths").required(path).required(method);
        paths.set(path, JSON.createObjectNode().set(method, operation));
    }

    private ObjectNode schemas(JsonNode paths) {
        var names = new TreeSet<String>();
        collect(paths, names);
        var schemas = JSON.createObjectNode();
        names.forEach(name -> schemas.set(name, schema(name)));
        return schemas;
    }

    private void collect(JsonNode node, Set<String> names) {
        for (var reference : node.findValuesAsString("$ref")) {
            var name = reference.substring(SCHEMAS.length());
            if (names.add(name)) {
                collect(schema(name), names);
            }
        }
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").required(name);
    }
}
