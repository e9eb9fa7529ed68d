package belieffirst.web.openapi;

import belieffirst.kernel.BundledFile;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests and answers of the product, one of each operation: {@code openapi/examples.json}, which a test makes. */
record Examples(JsonNode operations) {

    private static final String JSON = "/content/application~1json";

    static Examples read(JsonMapper json) {
        return new Examples(json.readTree(BundledFile.text("/openapi/examples.json")));
    }

    /** Adds the example of a route to its description. */
    void show(ApiRoute route, ObjectNode operation) {
        var example = operations.path(route.path() + " " + route.method().toLowerCase(Locale.ROOT));
        add(operation.at("/requestBody" + JSON), example.path("request"));
        add(operation.at("/responses/" + example.path("status").asString("") + JSON), example.path("answer"));
    }

    private static void add(JsonNode content, JsonNode example) {
        if (content instanceof ObjectNode described && !example.isMissingNode()) {
            described.set("example", example);
        }
    }
}
