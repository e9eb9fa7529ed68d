package belieffirst.suggestion;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The edits of an idea by the person who takes it. */
final class IdeaEdits {

    private IdeaEdits() {}

    /** For each part that was taken otherwise than suggested: from what, to what. */
    static ObjectNode between(ObjectNode suggested, ObjectNode taken) {
        var differences = JsonNodeFactory.instance.objectNode();
        taken.properties().forEach(part -> {
            var before = suggested.path(part.getKey());
            if (!before.equals(part.getValue())) {
                var difference = differences.putObject(part.getKey());
                difference.set("from", before);
                difference.set("to", part.getValue());
            }
        });
        return differences;
    }
}
