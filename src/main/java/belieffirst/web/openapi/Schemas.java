package belieffirst.web.openapi;

import belieffirst.web.ListAnswer;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of records on the wire, each named once. */
class Schemas {

    private static final Map<Type, List<String>> PLAIN = Map.ofEntries(
            Map.entry(String.class, List.of("string")),
            Map.entry(UUID.class, List.of("string", "uuid")),
            Map.entry(Instant.class, List.of("string", "date-time")),
            Map.entry(LocalDate.class, List.of("string", "date")),
            Map.entry(int.class, List.of("integer")),
            Map.entry(long.class, List.of("integer")),
            Map.entry(Integer.class, List.of("integer")),
            Map.entry(Long.class, List.of("integer")),
            Map.entry(boolean.class, List.of("boolean")),
            Map.entry(double.class, List.of("number")),
            Map.entry(Double.class, List.of("number")),
            Map.entry(BigDecimal.class, List.of("number")));

    private final JsonMapper json;
    private final Map<String, ObjectNode> named = new TreeMap<>();

    Schemas(JsonMapper json) {
        this.json = json;
    }

    Map<String, ObjectNode> named() {
        return named;
    }

    ObjectNode of(Type type) {
        var plain = PLAIN.get(type);
        if (plain != null) {
            var schema = json.createObjectNode().put("type", plain.getFirst());
            return plain.size() == 1 ? schema : schema.put("format", plain.getLast());
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return reference(record);
        }
        return type instanceof ParameterizedType generic ? generic(generic) : json.createObjectNode();
    }

    private ObjectNode generic(ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            var list = json.createObjectNode().put("type", "array");
            list.set("items", of(arguments[0]));
            return list;
        }
        if (type.getRawType() == Map.class) {
            var map = json.createObjectNode().put("type", "object");
            map.set("additionalProperties", of(arguments[1]));
            return map;
        }
        return type.getRawType() == ListAnswer.class ? list(of(arguments[0])) : json.createObjectNode();
    }

    /** A part of a list. */
    ObjectNode list(ObjectNode item) {
        var schema = json.createObjectNode().put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        properties.putObject("data").put("type", "array").set("items", item);
        properties.putObject("has_more").put("type", "boolean");
        properties.set("next_cursor", orNull(json.createObjectNode().put("type", "string")));
        schema.putArray("required").add("data").add("has_more").add("next_cursor");
        return schema;
    }

    private ObjectNode reference(Class<?> record) {
        var owner = record.getEnclosingClass();
        var name = (owner == null ? "" : owner.getSimpleName() + ".") + record.getSimpleName();
        if (!named.containsKey(name)) {
            var schema = json.createObjectNode().put("type", "object").put("additionalProperties", false);
            named.put(name, schema);
            components(record, schema, schema.putObject("properties"), schema.putArray("required"));
        }
        return json.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    private void components(Class<?> record, ObjectNode schema, ObjectNode properties, ArrayNode required) {
        for (var component : record.getRecordComponents()) {
            var answered = component.getAccessor();
            if (answered.isAnnotationPresent(JsonAnyGetter.class)) {
                var map = (ParameterizedType) component.getGenericType();
                schema.set("additionalProperties", of(map.getActualTypeArguments()[1]));
            } else if (answered.isAnnotationPresent(JsonUnwrapped.class)) {
                components(component.getType(), schema, properties, required);
            } else {
                properties.set(name(component), property(component));
                if (!answered.isAnnotationPresent(JsonInclude.class)) {
                    required.add(name(component));
                }
            }
        }
    }

    private ObjectNode property(RecordComponent component) {
        if (component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
            return json.createObjectNode().put("type", "object");
        }
        var schema = of(component.getGenericType());
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    private ObjectNode orNull(ObjectNode schema) {
        var either = json.createObjectNode();
        either.putArray("anyOf").add(schema).add(json.createObjectNode().put("type", "null"));
        return either;
    }

    private static String name(RecordComponent component) {
        return component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
