package belieffirst.audience;

import belieffirst.library.Entry;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A job to be done, with what other rooms read of it.
 *
 * @param row all its columns, also those that nobody here knows
 */
public record Job(UUID id, UUID personaId, UUID productId, String name, String progressStatement, ObjectNode row) {

    public static Job of(Entry entry) {
        return of(entry.row());
    }

    /** The same from a row that was read along with others. */
    public static Job of(ObjectNode row) {
        return new Job(
                UUID.fromString(row.path("id").asString("")),
                UUID.fromString(row.path("persona_id").asString("")),
                UUID.fromString(row.path("product_id").asString("")),
                row.path("name").asString(""),
                row.path("progress_statement").asString(""),
                row);
    }
}
