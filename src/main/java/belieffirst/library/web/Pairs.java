package belieffirst.library.web;

import belieffirst.library.Entry;
import belieffirst.library.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** An object of texts as people type it, one “key: text” a line; a list of texts is “one; another”. */
final class Pairs {

    private Pairs() {}

    static String text(JsonNode value) {
        return String.join("; ", Entry.texts(value));
    }

    /** The lines for those keys that have no input of their own. */
    static String others(List<Option> keys, JsonNode object) {
        return shown(keys, object)
                .map(pair -> pair.getKey() + ": " + text(pair.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** What a typed text becomes, given what its key held: a list stays a list. */
    static JsonNode value(String typed, JsonNode before) {
        if (typed.isBlank()) {
            return NullNode.instance;
        }
        if (!before.isArray()) {
            return StringNode.valueOf(typed.strip());
        }
        var list = JsonNodeFactory.instance.arrayNode();
        Stream.of(typed.split(";"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(list::add);
        return list;
    }

    /** Reads lines into a patch: what changed, what is new, and null for what is gone. */
    static void read(String typed, List<Option> keys, JsonNode before, ObjectNode patch) {
        var gone = shown(keys, before).map(Map.Entry::getKey).collect(Collectors.toSet());
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var colon = line.indexOf(": ");
            var key = colon < 0
                    ? line.replaceFirst(":$", "")
                    : line.substring(0, colon).strip();
            var text = colon < 0 ? "" : line.substring(colon + 2).strip();
            gone.remove(key);
            if (text.isEmpty() || !text.equals(text(before.path(key)))) {
                patch.set(key, text.isEmpty() ? StringNode.valueOf("") : value(text, before.path(key)));
            }
        });
        gone.forEach(patch::putNull);
    }

    private static Stream<Map.Entry<String, JsonNode>> shown(List<Option> keys, JsonNode object) {
        var known = keys.stream().map(Option::word).toList();
        return object.propertyStream()
                .filter(pair -> !known.contains(pair.getKey()))
                .filter(pair -> pair.getValue().isString() || pair.getValue().isArray());
    }
}
