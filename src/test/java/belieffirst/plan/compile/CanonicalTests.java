package belieffirst.plan.compile;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Samples;
import belieffirst.plan.layer.TestDesign;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CanonicalTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void sortsByCodeUnitAndEscapesAsTheStandardSays() {
        var json = (ObjectNode) JSON.readTree(
                "{\"\uD83D\uDE02\":1,\"\\uFB33\":2,\"1\":3,\"\\u20ac\":4,\"a\":\"\\u000f\\n\\\"\\\\\u00e9\"}");

        assertThat(Canonical.json(json))
                .isEqualTo("{\"1\":3,\"a\":\"\\u000f\\n\\\"\\\\\u00e9\",\"\u20ac\":4,\"\uD83D\uDE02\":1,\"\uFB33\":2}");
    }

    /** The other side: RFC 8785 written down a second time, for what our payloads hold (texts, whole numbers, null, lists, objects). */
    @Test
    void agreesWithAnIndependentImplementation() throws Exception {
        var payload = Payload.of(
                Samples.details(6, 4, TestDesign.EMPTY),
                AdList.of(Samples.details(6, 4, TestDesign.EMPTY), Map.of()).ads());
        var stamped = payload.stamped(Instant.EPOCH);
        var content = (ObjectNode) JSON.readTree(stamped);
        content.remove(List.of("digest", "compiled_at", "status"));

        assertThat(canonical(JSON.readTree(stamped))).isEqualTo(stamped);
        assertThat("sha256:" + sha256(canonical(content))).isEqualTo(payload.digest());
    }

    static String canonical(JsonNode node) {
        if (node.isObject()) {
            var sorted = new TreeMap<String, JsonNode>();
            node.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
            return sorted.entrySet().stream()
                    .map(property -> quoted(property.getKey()) + ":" + canonical(property.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(CanonicalTests::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return node.isString() ? quoted(node.asString()) : node.asString("null");
    }

    static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String quoted(String text) {
        var escapes =
                Map.of('\b', "\\b", '\t', "\\t", '\n', "\\n", '\f', "\\f", '\r', "\\r", '"', "\\\"", '\\', "\\\\");
        return text.chars()
                .mapToObj(unit -> (char) unit)
                .map(unit -> escapes.containsKey(unit)
                        ? escapes.get(unit)
                        : unit < ' ' ? "\\u%04x".formatted((int) unit) : String.valueOf(unit))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
