package belieffirst.library.web;

import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import belieffirst.library.web.FormField.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A field's value as inputs show it: one input, or one for each key. */
final class FieldInputs {

    private FieldInputs() {}

    static List<FormField> of(Field field, JsonNode value) {
        return switch (field.kind()) {
            case FieldKind.Line _, FieldKind.Address _, FieldKind.Code _, FieldKind.Slug _ ->
                one(field, Look.LINE, value.asString(""));
            case FieldKind.Prose _ -> one(field, Look.AREA, value.asString(""));
            case FieldKind.Whole _, FieldKind.Decimal _ -> one(field, Look.NUMBER, value.asString(""));
            case FieldKind.Flag _ -> one(field, Look.CHECK, String.valueOf(value.asBoolean(false)));
            case FieldKind.Choice(List<Option> options) ->
                List.of(one(field, Look.CHOICE, value.asString("")).getFirst().choosing(options));
            case FieldKind.Reference _ -> one(field, Look.CHOICE, value.asString(""));
            case FieldKind.Texts _ -> value.isObject() ? List.of() : one(field, Look.LIST, ListInput.of(value));
            case FieldKind.TextByKey(List<Option> keys) -> textByKey(field, keys, value);
            case FieldKind.TextsByKey(List<Option> keys) -> listsByKey(field, keys, value);
            case FieldKind.SourcedByKey(List<Option> keys) -> listsByKey(field, keys, value);
            case FieldKind.Outline outline -> one(field, Look.LIST, Branches.of(outline, value));
            case FieldKind.Ticked ticked -> TickedInputs.of(field, ticked, value);
            case FieldKind.Parts(List<Field> keys) -> PartInputs.of(field, keys, value);
            case FieldKind.ReadOnly _, FieldKind.Opaque _ -> List.of();
        };
    }

    private static List<FormField> one(Field field, Look look, String text) {
        return List.of(FormField.of(field.name(), field.label(), field.hint(), look, text));
    }

    /** An input for each key that is known, and lines of “key: text” for the others. */
    private static List<FormField> textByKey(Field field, List<Option> keys, JsonNode value) {
        var inputs = new ArrayList<FormField>();
        for (var key : keys) {
            inputs.add(keyed(field, key, Look.LINE, Pairs.text(value.path(key.word()))));
        }
        var others = Pairs.others(keys, value);
        if (keys.isEmpty()) {
            var hint = field.hint() == null ? "One per line, as name: text." : field.hint();
            inputs.add(FormField.of(field.name(), field.label(), hint, Look.LIST, others));
        } else if (!others.isEmpty()) {
            inputs.add(FormField.of(field.name(), "Others", "One per line, as name: text.", Look.LIST, others));
        }
        return inputs;
    }

    private static List<FormField> listsByKey(Field field, List<Option> keys, JsonNode value) {
        if (value.isArray() || value.isString()) {
            return one(field, Look.LIST, ListInput.of(value));
        }
        var known = keys.stream().map(Option::word).toList();
        var others = value.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Option(name, name));
        return Stream.concat(keys.stream(), others)
                .map(key -> keyed(field, key, Look.LIST, ListInput.of(value.path(key.word()))))
                .toList();
    }

    private static FormField keyed(Field field, Option key, Look look, String text) {
        return FormField.of(field.name() + "." + key.word(), key.label(), null, look, text);
    }
}
