package belieffirst.catalog;

import belieffirst.library.Entry;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A brand, with what other rooms read of it.
 *
 * @param slug its short name in addresses
 * @param voice how it speaks
 * @param disallowedClaims what no ad of it may say
 * @param row all its columns, also those that nobody here knows
 */
public record Brand(
        UUID id,
        String name,
        String description,
        String slug,
        String voice,
        String guidelines,
        List<String> disallowedClaims,
        ObjectNode row) {

    public static Brand of(Entry entry) {
        return of(entry.row());
    }

    /** The same from a row that was read along with others. */
    public static Brand of(ObjectNode row) {
        return new Brand(
                UUID.fromString(row.path("id").asString("")),
                row.path("name").asString(""),
                row.path("description").asString(""),
                row.path("slug").asString(""),
                row.path("brand_voice_tone").asString(""),
                row.path("brand_guidelines").asString(""),
                Entry.texts(row.path("disallowed_claims")),
                row);
    }
}
