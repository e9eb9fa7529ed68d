package belieffirst.web;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The shapes of entries of every kind, as JSON Schemas; the library answers. */
public interface KindSchemas {

    /** An entry as it is answered. */
    ObjectNode answered(String kind);

    /**
     * An entry as it is sent.
     *
     * @param whole whether it is a new one, which must have all that is required
     */
    ObjectNode sent(String kind, boolean whole);

    /** The query parameters that name the entries which those of a list belong to. */
    List<String> filters(String kind);
}
