package belieffirst.agent;

import belieffirst.kernel.Refusal;
import belieffirst.web.JsonPointers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool with the arguments of one call, on its way to the API. Only what cannot become a request is refused here.
 *
 * @param schema of the arguments
 */
record ToolCall(Tool tool, ObjectNode schema, ObjectNode arguments, JsonMapper json) {

    private static final String ID = "[A-Za-z0-9~-]{1,64}";
    private static final String HEADER = "[\\x21\\x23-\\x7e]{1,200}";
    private static final byte[] NOTHING = {};

    ApiCall request() {
        refuseUnknown();
        var path = tool.path();
        for (var name : tool.variables()) {
            path = path.replace("{" + name + "}", arguments.path(name).asString());
        }
        var headers = headers();
        var rest = arguments.deepCopy();
        rest.remove(tool.variables());
        rest.remove(ToolArguments.HEADERS.values());
        rest.remove(DeprecatedWord.of(schema, rest));
        return tool.reads()
                ? new ApiCall(tool.method(), path, query(rest), headers, NOTHING)
                : new ApiCall(tool.method(), path, Map.of(), headers, body(rest));
    }

    private void refuseUnknown() {
        var wrong = new LinkedHashMap<String, String>();
        for (var name : arguments.propertyNames()) {
            if (!schema.path("properties").has(name)) {
                wrong.put(JsonPointers.step(name), "This tool has no such argument.");
            }
        }
        for (var name : tool.variables()) {
            var given = arguments.path(name);
            var words = schema.at("/properties/" + name).path("enum");
            if (!given.isString() || !given.asString().matches(ID)) {
                wrong.put(name, "This argument is needed: a word, a key or an id.");
            } else if (words.isArray() && words.valueStream().noneMatch(given::equals)) {
                wrong.put(name, "This tool takes one of %s.".formatted(ToolArguments.listed(words)));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
    }

    private Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        ToolArguments.HEADERS.forEach((header, name) -> {
            if (arguments.hasNonNull(name)) {
                var value = line(name, arguments.path(name));
                if (!value.matches(HEADER)) {
                    throw new Refusal.Invalid(
                            Map.of(name, "This argument takes up to 200 letters, digits and signs without quotes."));
                }
                var isTag = name.equals(ToolArguments.VERSION) && !value.equals("*");
                headers.put(header, isTag ? "\"%s\"".formatted(value) : value);
            }
        });
        return headers;
    }

    private static Map<String, String> query(ObjectNode rest) {
        var query = new LinkedHashMap<String, String>();
        rest.properties().stream()
                .filter(each -> !each.getValue().isNull())
                .forEach(each -> query.put(each.getKey(), line(each.getKey(), each.getValue())));
        return query;
    }

    private byte[] body(ObjectNode rest) {
        var whole = tool.body().isEmpty() || !rest.has(tool.body()) ? rest : rest.path(tool.body());
        return json.writeValueAsBytes(whole);
    }

    private static String line(String name, JsonNode value) {
        if (!value.isValueNode()) {
            throw new Refusal.Invalid(Map.of(name, "This argument takes one value."));
        }
        return value.asString();
    }
}
