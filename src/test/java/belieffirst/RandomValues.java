package belieffirst;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values that a program with a mistake in it sends: nearly right most of the time, and the same for the same seed. */
record RandomValues(Random random) {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "none",
            "null",
            "true",
            "0",
            "-1",
            "1e9",
            "9".repeat(40),
            "2026-11-01",
            "2026-02-31",
            "12.345,67",
            "00000000-0000-0000-0000-000000000000",
            "a\u0000b",
            "\uD83D\uDC15",
            "\u202Eabc",
            "<script>",
            "' or 1=1 --",
            "{\"a\": 1}",
            "[]",
            "x".repeat(300),
            "x".repeat(5_000),
            "%",
            "%00",
            "\n\r\t",
            "Δ",
            "draft",
            "ready");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "9223372036854775808",
            "1e400",
            "[]",
            "{}",
            "[null]",
            "[[[]]]",
            "{\"\": null}",
            "{\"name\": {}}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[1, \"a\", null]");

    private static final List<String> SEGMENTS = List.of(
            "nonsense",
            "0",
            "-1",
            "%00",
            "%FF",
            "a%2Fb",
            "%E2%98%83",
            ".",
            "x".repeat(300),
            "WP-001",
            "WP-999999999999",
            "null");

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    String text() {
        return of(TEXTS);
    }

    /** Things' ids, of which some are others' or none. */
    Map<String, String> things(Map<String, String> own) {
        var things = new TreeMap<>(own);
        for (var name : own.keySet()) {
            if (in(15)) {
                things.put(
                        name,
                        in(50) ? of(SEGMENTS) : in(50) ? UUID.randomUUID().toString() : of(List.copyOf(own.values())));
            }
        }
        return things;
    }

    /** A body of which up to three fields are something else, are gone or are new; or no JSON at all. */
    String body(String valid) {
        if (in(5) || !valid.startsWith("{")) {
            return in(50) ? valid : of(VALUES) + of(List.of("", "}", ","));
        }
        var body = (ObjectNode) JSON.readTree(valid);
        for (var i = random.nextInt(4); i > 0; i--) {
            var names = new ArrayList<>(body.propertyNames());
            var name = names.isEmpty() || in(20) ? of(List.of("name", "status", "id", "x", "")) : of(names);
            if (in(15)) {
                body.remove(name);
            } else {
                body.set(name, value());
            }
        }
        return body.toString();
    }

    private JsonNode value() {
        return in(50) ? JSON.getNodeFactory().stringNode(text()) : JSON.readTree(of(VALUES));
    }
}
