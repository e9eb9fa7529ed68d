package belieffirst.library.web;

import belieffirst.kernel.Refusal;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import belieffirst.library.web.FormField.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a JSON object: known keys as inputs of their own, others that are true or a text as lines “name: text”. */
final class PartInputs {

    private static final String HINT =
            "One per line: its name, a colon, and what belongs there. Such as “headline: one question”,"
                    + " or just “logo”.";

    private PartInputs() {}

    /** No inputs for what another program wrote in another form. */
    static List<FormField> of(Field field, List<Field> keys, JsonNode value) {
        if (!value.isObject() && !value.isNull() && !value.isMissingNode()) {
            return List.of();
        }
        var inputs = new ArrayList<FormField>();
        for (var key : keys) {
            var name = field.name() + "." + key.name();
            var input = FormField.of(
                    name, key.label(), null, look(key), value.path(key.name()).asString(""));
            inputs.add(
                    key.kind() instanceof FieldKind.Choice(List<Option> options)
                            ? input.choosing(withPresent(options, input.text()))
                            : input);
        }
        var lines = shown(keys, value).map(PartInputs::line).collect(Collectors.joining("\n"));
        inputs.add(FormField.of(field.name(), "Slots", HINT, Look.LIST, lines));
        return inputs;
    }

    /** The options with the present value among them: without it, saving the form would take away a value of another program. */
    private static List<Option> withPresent(List<Option> options, String present) {
        var known = present.isEmpty()
                || options.stream().anyMatch(option -> option.word().equals(present));
        return known
                ? options
                : Stream.concat(options.stream(), Stream.of(new Option(present, present)))
                        .toList();
    }

    /**
     * Sets one input in a patch.
     *
     * @param name the known key; empty for the lines
     */
    static void set(List<Field> keys, JsonNode before, String name, String text, ObjectNode patch) {
        keys.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        key -> patch.set(name, known(key, before.path(name), text)),
                        () -> read(text, keys, before, patch));
    }

    private static JsonNode known(Field key, JsonNode before, String text) {
        var value = EntryInput.value(key.kind(), before, text);
        if (key.kind() instanceof FieldKind.Whole(int least, int most)
                && !value.isNull()
                && (!value.isInt() || value.intValue() < least || value.intValue() > most)) {
            throw new Refusal.Invalid(
                    Map.of("form", "%s is a whole number from %d to %d.".formatted(key.label(), least, most)));
        }
        return value;
    }

    /** Reads lines into a patch: what changed and what is new; what is gone is no longer there, or false where it was true. */
    private static void read(String typed, List<Field> keys, JsonNode before, ObjectNode patch) {
        var gone = shown(keys, before).collect(Collectors.toMap(PartInputs::line, Map.Entry::getKey));
        for (var line :
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            if (gone.remove(line) == null) {
                add(line, keys, patch);
                gone.values().removeAll(patch.propertyNames());
            }
        }
        gone.values().forEach(key -> {
            if (before.path(key).isBoolean()) {
                patch.put(key, false);
            } else {
                patch.putNull(key);
            }
        });
    }

    private static void add(String line, List<Field> keys, ObjectNode patch) {
        var colon = line.indexOf(':');
        var key = key(colon < 0 ? line : line.substring(0, colon));
        var text = colon < 0 ? "" : line.substring(colon + 1).strip();
        if (key.isEmpty() || keys.stream().anyMatch(known -> known.name().equals(key))) {
            throw new Refusal.Invalid(Map.of(
                    "form", "A slot needs a name of its own: “%s” has none, or is a field above.".formatted(line)));
        }
        if (text.isEmpty()) {
            patch.put(key, true);
        } else {
            patch.put(key, text);
        }
    }

    private static Look look(Field key) {
        return switch (key.kind()) {
            case FieldKind.Choice _ -> Look.CHOICE;
            case FieldKind.Whole _ -> Look.NUMBER;
            default -> Look.LINE;
        };
    }

    private static Stream<Map.Entry<String, JsonNode>> shown(List<Field> keys, JsonNode value) {
        var known = keys.stream().map(Field::name).toList();
        return value.propertyStream()
                .filter(part -> !known.contains(part.getKey()))
                .filter(part -> key(name(part.getKey())).equals(part.getKey())
                        && !part.getKey().contains(":"))
                .filter(part -> isLine(part.getValue()));
    }

    /** True, or a text that stands on one line; anything else is not drawn, and stays as it is. */
    private static boolean isLine(JsonNode value) {
        return value.isBoolean()
                ? value.booleanValue()
                : value.isString()
                        && value.stringValue().equals(value.stringValue().strip())
                        && value.stringValue().lines().count() == 1;
    }

    private static String name(String key) {
        return key.replace('_', ' ');
    }

    private static String line(Map.Entry<String, JsonNode> part) {
        var name = name(part.getKey());
        return part.getValue().isString()
                ? "%s: %s".formatted(name, part.getValue().stringValue())
                : name;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
    }
}
