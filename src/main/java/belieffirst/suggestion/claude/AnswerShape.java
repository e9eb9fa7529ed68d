package belieffirst.suggestion.claude;

import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import belieffirst.suggestion.kind.Idea;
import belieffirst.suggestion.kind.IdeaField;
import belieffirst.suggestion.kind.IdeaKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON in which a model answers with ideas of a kind: its schema, and how an idea is read from it.
 *
 * <p>A schema for models names every key, so an object whose keys are free travels as a list of names and texts.
 */
public final class AnswerShape {

    static final String IDEAS = "ideas";
    private static final String BECAUSE = "because";
    private static final int MOST_FACTS = 30;
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> NAMED = object(List.of("name", "text"), _ -> TEXT);
    private static final Map<String, Object> SOURCED = object(List.of("text", "source"), _ -> TEXT);

    private AnswerShape() {}

    public static Map<String, Object> schema(IdeaKind kind) {
        var parts = new LinkedHashMap<String, Object>();
        kind.parts().forEach(part -> parts.put(part.name(), schema(part)));
        parts.put(BECAUSE, list(TEXT));
        var idea = object(List.copyOf(parts.keySet()), part -> parts.getOrDefault(part, TEXT));
        return object(List.of(IDEAS), _ -> list(idea));
    }

    static Idea idea(IdeaKind kind, JsonNode answered) {
        var fields = JsonNodeFactory.instance.objectNode();
        kind.parts().forEach(part -> fields.set(part.name(), read(part.kind(), answered.path(part.name()))));
        var because = answered.path(BECAUSE)
                .valueStream()
                .map(id -> id.asString(""))
                .distinct()
                .limit(MOST_FACTS)
                .toList();
        return new Idea(fields, because);
    }

    private static Map<String, Object> schema(IdeaField part) {
        var schema = new LinkedHashMap<>(schema(part.kind()));
        schema.put("description", part.asks());
        return schema;
    }

    private static Map<String, Object> schema(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Texts _ -> list(TEXT);
            case FieldKind.Choice(List<Option> options) -> Map.of("type", "string", "enum", words(options));
            case FieldKind.Outline outline ->
                list(object(
                        List.of(outline.branch(), outline.leaves()),
                        key -> key.equals(outline.leaves()) ? list(TEXT) : TEXT));
            case FieldKind.TextByKey(List<Option> keys) when keys.isEmpty() -> list(NAMED);
            case FieldKind.TextByKey(List<Option> keys) -> object(words(keys), _ -> TEXT);
            case FieldKind.TextsByKey(List<Option> keys) -> object(words(keys), _ -> list(TEXT));
            case FieldKind.SourcedByKey(List<Option> keys) -> object(words(keys), _ -> list(SOURCED));
            default -> TEXT;
        };
    }

    private static JsonNode read(FieldKind kind, JsonNode answered) {
        if (kind instanceof FieldKind.TextByKey(List<Option> keys) && keys.isEmpty()) {
            ObjectNode texts = JsonNodeFactory.instance.objectNode();
            answered.valueStream().forEach(named -> texts.set(named.path("name").asString(""), named.path("text")));
            return texts;
        }
        return answered;
    }

    private static List<String> words(List<Option> keys) {
        return keys.stream().map(Option::word).toList();
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return Map.of("type", "array", "items", items);
    }

    private static Map<String, Object> object(List<String> keys, Function<String, Object> schema) {
        var properties = new LinkedHashMap<String, Object>();
        keys.forEach(key -> properties.put(key, schema.apply(key)));
        return Map.of("type", "object", "properties", properties, "required", keys, "additionalProperties", false);
    }
}
