package belieffirst.suggestion.kind;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * An idea as its source gives it.
 *
 * @param fields what it says, part by part
 * @param because the ids of the facts that it rests on
 */
public record Idea(ObjectNode fields, List<String> because) {

    public Idea {
        because = List.copyOf(because);
    }

    public String text(String part) {
        return fields.path(part).asString("");
    }

    /** What it is called. */
    public String name() {
        return text("name");
    }
}
