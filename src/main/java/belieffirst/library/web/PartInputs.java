package belieffirst.library.web;

import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import belieffirst.library.web.FormField.Look;
import java.util.ArrayList;
import java.util.HashSet;
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
            inputs.add(key.kind() instanceof FieldKind.Choice(List<Option> options) ? input.choosing(options) : input);
        }
        var lines = shown(keys, value).map(PartInputs::line).collect(Collectors.joining("\n"));
        inputs.add(FormField.of(field.name(), "Slots", HINT, Look.LIST, lines));
        return inputs;
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
                        key -> patch.set(name, EntryInput.value(key.kind(), before.path(name), text)),
                        () -> read(text, keys, before, patch));
    }

    /** Reads lines into a patch: what changed and what is new; what is gone is no longer there, or false where it was true. */
    private static void read(String typed, List<Field> keys, JsonNode before, ObjectNode patch) {
        var gone = shown(keys, before).map(Map.Entry::getKey).collect(Collectors.toCollection(HashSet::new));
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var colon = line.indexOf(':');
            var key = key(colon < 0 ? line : line.substring(0, colon));
            var text = colon < 0 ? "" : line.substring(colon + 1).strip();
            gone.remove(key);
            if (text.isEmpty()) {
                patch.put(key, true);
            } else {
                patch.put(key, text);
            }
        });
        gone.forEach(key -> {
            if (before.path(key).isBoolean()) {
                patch.put(key, false);
            } else {
                patch.putNull(key);
            }
        });
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
                .filter(part -> part.getValue().isString() || part.getValue().asBoolean(false));
    }

    private static String line(Map.Entry<String, JsonNode> part) {
        var name = part.getKey().replace('_', ' ');
        return part.getValue().isString()
                ? "%s: %s".formatted(name, part.getValue().stringValue())
                : name;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
    }
}
