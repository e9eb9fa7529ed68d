package belieffirst.web.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON Schema as rows for readers: those inside others behind a point, those of a list behind brackets. */
public final class SchemaFields {

    private static final int DEEPEST = 4;
    private static final int MOST_WORDS = 12;

    private final JsonNode document;
    private final List<Field> fields = new ArrayList<>();

    private SchemaFields(JsonNode document) {
        this.document = document;
    }

    /**
     * The fields of what is sent or answered.
     *
     * @param document where the references of the schema lead
     */
    static List<Field> of(JsonNode schema, JsonNode document) {
        var found = new SchemaFields(document);
        found.add("", found.meant(schema), 0);
        return List.copyOf(found.fields);
    }

    static String type(JsonNode schema) {
        var words = schema.path("enum")
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .limit(MOST_WORDS)
                .collect(Collectors.joining(", "));
        var type = schema.path("type").isArray()
                ? schema.path("type").valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : schema.path("type").asString("any");
        var format = schema.path("format").asString("");
        return (words.isEmpty() ? type : "one of " + words) + (format.isEmpty() ? "" : ", " + format) + limits(schema);
    }

    private static String limits(JsonNode schema) {
        var limits = new StringBuilder();
        limit(limits, schema, "minimum", ", from %s");
        limit(limits, schema, "maximum", ", to %s");
        limit(limits, schema, "maxLength", ", at most %s characters");
        limit(limits, schema, "maxItems", ", at most %s entries");
        return limits.toString();
    }

    private static void limit(StringBuilder limits, JsonNode schema, String name, String words) {
        if (schema.has(name)) {
            limits.append(words.formatted(schema.path(name).asString()));
        }
    }

    private void add(String before, JsonNode schema, int depth) {
        if (schema.path("items").isObject() && depth <= DEEPEST) {
            add(before + "[]", meant(schema.path("items")), depth);
            return;
        }
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        for (var property : schema.path("properties").properties()) {
            var name = before.isEmpty() ? property.getKey() : before + "." + property.getKey();
            var value = meant(property.getValue());
            fields.add(new Field(
                    name,
                    type(value) + (isNullable(property.getValue()) ? " or null" : ""),
                    required.contains(property.getKey()),
                    value.path("description").asString("")));
            if (depth < DEEPEST) {
                add(name, value, depth + 1);
            }
        }
    }

    private static boolean isNullable(JsonNode schema) {
        return schema.path("anyOf")
                .valueStream()
                .anyMatch(one -> one.path("type").asString("").equals("null"));
    }

    /** The schema behind a reference, and of several the first that is not null. */
    private JsonNode meant(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return meant(document.at(reference.substring(1)));
        }
        for (var several : List.of("anyOf", "oneOf")) {
            for (var one : schema.path(several)) {
                if (!one.path("type").asString("").equals("null")) {
                    return meant(one);
                }
            }
        }
        return schema;
    }

    /** A field of what is sent or answered. */
    public record Field(String name, String type, boolean required, String words) {}
}
