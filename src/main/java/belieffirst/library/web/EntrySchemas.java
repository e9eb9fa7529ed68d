package belieffirst.library.web;

import belieffirst.library.EntryKinds;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import belieffirst.library.ParentFilter;
import belieffirst.web.KindSchemas;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of entries, from the shapes of their kinds. Other programs write these columns too, so lists may hold anything. */
@Component
class EntrySchemas implements KindSchemas {

    private final EntryKinds kinds;

    EntrySchemas(EntryKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public ObjectNode answered(String kind) {
        var schema = object();
        var properties = schema.withObject("/properties");
        properties.putObject("id").put("type", "string").put("format", "uuid");
        kinds.of(kind)
                .shape()
                .fields()
                .forEach(field -> properties.set(field.name(), type(field).put("description", field.label())));
        EntryJson.KEPT_BESIDE.forEach(properties::putObject);
        schema.putArray("required").add("id");
        return schema;
    }

    @Override
    public ObjectNode sent(String kind, boolean whole) {
        var schema = object();
        var properties = schema.withObject("/properties");
        var required = schema.putArray("required");
        kinds.of(kind).shape().fields().stream()
                .filter(field -> !(field.kind() instanceof FieldKind.ReadOnly))
                .forEach(field -> {
                    properties.set(field.name(), limited(field));
                    if (whole && field.required() && field.initial() == null) {
                        required.add(field.name());
                    }
                });
        return schema;
    }

    @Override
    public List<String> filters(String kind) {
        return kinds.of(kind).listing().filters().stream()
                .map(ParentFilter::parameter)
                .toList();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode().put("type", "object").put("additionalProperties", false);
    }

    private static ObjectNode limited(Field field) {
        var schema = type(field).put("description", field.label());
        switch (field.kind()) {
            case FieldKind.Line line -> schema.put("maxLength", line.limit());
            case FieldKind.Address address -> schema.put("maxLength", address.limit());
            case FieldKind.Prose prose -> schema.put("maxLength", prose.limit());
            case FieldKind.Code code -> schema.put("maxLength", code.limit());
            case FieldKind.Whole whole -> schema.put("minimum", whole.least()).put("maximum", whole.most());
            case FieldKind.Decimal decimal ->
                schema.put("minimum", decimal.least()).put("maximum", decimal.most());
            case FieldKind.Choice choice -> {
                var words = schema.putArray("enum");
                choice.options().forEach(option -> words.add(option.word()));
                words.addNull();
            }
            case FieldKind.Ticked ticked -> list(schema.withObject("/properties"), ticked);
            case FieldKind.Parts parts ->
                parts.keys().forEach(key -> schema.withObject("/properties").set(key.name(), part(key)));
            default -> {}
        }
        return schema;
    }

    private static void list(ObjectNode properties, FieldKind.Ticked ticked) {
        var list = properties.putObject(ticked.lists().getFirst());
        list.putArray("type").add("array").add("null");
        list.putObject("items").put("type", "integer");
    }

    /** Any value is taken; these are the usual ones. */
    private static ObjectNode part(Field key) {
        var schema = JsonNodeFactory.instance.objectNode().put("description", key.label());
        if (key.kind() instanceof FieldKind.Choice(List<Option> options)) {
            var examples = schema.putArray("examples");
            options.forEach(option -> examples.add(option.word()));
        }
        return schema;
    }

    private static ObjectNode type(Field field) {
        return switch (field.kind()) {
            case FieldKind.Line _, FieldKind.Address _, FieldKind.Prose _, FieldKind.Code _ -> orNull("string");
            case FieldKind.Slug _, FieldKind.Choice _ -> orNull("string");
            case FieldKind.Reference _ -> orNull("string").put("format", "uuid");
            case FieldKind.Flag _ -> orNull("boolean");
            case FieldKind.Whole _ -> orNull("integer");
            case FieldKind.Decimal _ -> orNull("number");
            default -> JsonNodeFactory.instance.objectNode();
        };
    }

    private static ObjectNode orNull(String type) {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("type").add(type).add("null");
        return schema;
    }
}
