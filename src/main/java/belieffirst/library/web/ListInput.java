package belieffirst.library.web;

import belieffirst.library.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** A list as people type it, one item a line; a sentence with its source is “sentence | source”. */
final class ListInput {

    private static final String BETWEEN = " | ";

    private ListInput() {}

    static String of(JsonNode list) {
        return items(list).map(ListInput::line).collect(Collectors.joining("\n"));
    }

    /** Reads what was typed. A line that was there before keeps its item as it was, with all that a line cannot show. */
    static ArrayNode read(String typed, JsonNode before, boolean sourced) {
        var known = new ArrayList<>(items(before).toList());
        var list = JsonNodeFactory.instance.arrayNode();
        typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> list.add(item(line, known, sourced)));
        return list;
    }

    private static JsonNode item(String line, List<JsonNode> known, boolean sourced) {
        for (var item : known) {
            if (line(item).equals(line)) {
                known.remove(item);
                return item;
            }
        }
        return sourced ? sourced(line) : StringNode.valueOf(line);
    }

    private static JsonNode sourced(String line) {
        var bar = line.lastIndexOf(BETWEEN);
        var item = JsonNodeFactory.instance.objectNode();
        item.put("text", bar < 0 ? line : line.substring(0, bar).strip());
        return bar < 0
                ? item
                : item.put("source", line.substring(bar + BETWEEN.length()).strip());
    }

    private static String line(JsonNode item) {
        var parts = item.hasNonNull("text") ? Stream.of(item.path("text"), item.path("source")) : Stream.of(item);
        return parts.flatMap(part -> Entry.texts(part).stream())
                .map(text -> text.replaceAll("\\s*\\n\\s*", " "))
                .collect(Collectors.joining(BETWEEN));
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return list.isArray()
                ? StreamSupport.stream(list.spliterator(), false)
                : list.isString() ? Stream.of(list) : Stream.of();
    }
}
