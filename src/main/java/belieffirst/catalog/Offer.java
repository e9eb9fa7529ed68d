package belieffirst.catalog;

import belieffirst.library.Entry;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * An offer in one of its versions, with what other rooms read of it.
 *
 * @param row all its columns, also those that nobody here knows
 */
public record Offer(UUID id, String name, String description, List<String> urgencyDrivers, ObjectNode row) {

    public static Offer of(Entry entry) {
        return of(entry.row());
    }

    /** The same from a row that was read along with others. */
    public static Offer of(ObjectNode row) {
        return new Offer(
                UUID.fromString(row.path("id").asString("")),
                row.path("name").asString(""),
                row.path("description").asString(""),
                Entry.texts(row.path("urgency_drivers")),
                row);
    }
}
