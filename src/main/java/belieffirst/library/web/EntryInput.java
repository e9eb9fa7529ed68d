package belieffirst.library.web;

import belieffirst.kernel.Text;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.Shape;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The input of an entry's form: texts by the names of inputs.
 *
 * <p>Beside them the form sends back a mark of what each input held when it was drawn, so that only what somebody touched is
 * changed, whatever others did meanwhile.
 */
record EntryInput(Map<String, String> texts) {

    static final String SEEN = "seen";

    static EntryInput in(HttpServletRequest request) {
        var texts = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> texts.put(name, plain(values[values.length - 1])));
        return new EntryInput(texts);
    }

    static String seen(List<FormField> inputs) {
        return inputs.stream().map(input -> mark(input, input.text())).collect(Collectors.joining(" "));
    }

    /** The inputs of this field that somebody touched. */
    Map<String, String> touched(List<FormField> drawn) {
        var seen = List.of(texts.getOrDefault(SEEN, "").split(" "));
        var touched = new LinkedHashMap<String, String>();
        for (var input : drawn) {
            var typed = texts.get(input.name());
            if (typed != null && !typed.equals(plain(input.text())) && !seen.contains(mark(input, typed))) {
                touched.put(input.name(), typed);
            }
        }
        return touched;
    }

    /** What was touched, as a merge patch on a row. */
    ObjectNode patch(Shape shape, ObjectNode row) {
        var patch = JsonNodeFactory.instance.objectNode();
        for (var field : shape.fields()) {
            var before = row.path(field.name());
            touched(FieldInputs.of(field, before)).forEach((name, text) -> set(patch, field, before, name, text));
        }
        return patch;
    }

    private static void set(ObjectNode patch, Field field, JsonNode before, String name, String text) {
        var whole = name.equals(field.name());
        var key = whole ? "" : name.substring(field.name().length() + 1);
        if (field.kind() instanceof FieldKind.Ticked ticked) {
            TickedInputs.set(ticked, before, key, text.equals("true"), patch.withObject("/" + field.name()));
        } else if (field.kind() instanceof FieldKind.Parts(List<Field> keys)) {
            PartInputs.set(keys, before, key, text, patch.withObject("/" + field.name()));
        } else if (!whole) {
            patch.withObject("/" + field.name()).set(key, value(field.kind(), before.path(key), text));
        } else if (field.kind() instanceof FieldKind.TextByKey(var keys)) {
            Pairs.read(text, keys, before, patch.withObject("/" + name));
        } else {
            patch.set(name, value(field.kind(), before, text));
        }
    }

    static JsonNode value(FieldKind kind, JsonNode before, String text) {
        return switch (kind) {
            case FieldKind.Texts _, FieldKind.TextsByKey _ -> ListInput.read(text, before, false);
            case FieldKind.Outline outline -> Branches.read(outline, text);
            case FieldKind.SourcedByKey _ -> ListInput.read(text, before, true);
            case FieldKind.TextByKey _ -> Pairs.value(text, before);
            case FieldKind.Flag _ -> BooleanNode.valueOf(text.equals("true"));
            case FieldKind.Whole _, FieldKind.Decimal _ -> number(text);
            default -> text.isBlank() ? NullNode.instance : StringNode.valueOf(text);
        };
    }

    /** A text that is no number stays a text, and is refused as one. */
    private static JsonNode number(String text) {
        var plain = text.replace(',', '.');
        return text.isBlank()
                ? NullNode.instance
                : text.matches("-?[0-9]{1,9}")
                        ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                        : plain.matches("-?[0-9]{1,9}\\.[0-9]{1,9}")
                                ? JsonNodeFactory.instance.numberNode(Double.parseDouble(plain))
                                : StringNode.valueOf(text);
    }

    private static String plain(String text) {
        return Text.clean(text).strip();
    }

    private static String mark(FormField input, String text) {
        return input.name() + "=" + Integer.toHexString(plain(text).hashCode());
    }
}
