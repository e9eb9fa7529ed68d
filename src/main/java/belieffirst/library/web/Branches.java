package belieffirst.library.web;

import belieffirst.library.Entry;
import belieffirst.library.FieldKind;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A tree as people type it: one branch a line, and under it its leaves, each on a line that begins with a hyphen. */
final class Branches {

    private Branches() {}

    static String of(FieldKind.Outline outline, JsonNode tree) {
        return StreamSupport.stream(tree.spliterator(), false)
                .map(branch -> line(branch.path(outline.branch()))
                        + StreamSupport.stream(branch.path(outline.leaves()).spliterator(), false)
                                .map(leaf -> "\n- " + line(leaf))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** A leaf before any branch becomes a branch itself: what somebody typed is never dropped. */
    static ArrayNode read(FieldKind.Outline outline, String typed) {
        var tree = JsonNodeFactory.instance.arrayNode();
        typed.lines().map(String::strip).forEach(line -> {
            var text = line.replaceFirst("^[-–•*]+\\s*", "");
            if (text.isEmpty()) {
                return;
            }
            if (text.equals(line) || tree.isEmpty()) {
                var branch = tree.addObject().put(outline.branch(), text);
                branch.putArray(outline.leaves());
            } else {
                tree.get(tree.size() - 1).withArray("/" + outline.leaves()).add(text);
            }
        });
        return tree;
    }

    private static String line(JsonNode text) {
        return String.join(" ", Entry.texts(text)).replaceAll("\\s*\\n\\s*", " ");
    }
}
