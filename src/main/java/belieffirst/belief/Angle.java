package belieffirst.belief;

import belieffirst.library.Entry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An angle on record, with what other rooms read of it.
 *
 * @param supersededBy the angle with its newer words; null where these are the newest
 */
public record Angle(
        UUID id,
        String name,
        String beliefStatement,
        AngleStatus status,
        @Nullable UUID supersededBy) {

    public static Angle of(Entry entry) {
        return new Angle(
                entry.id(),
                entry.text("name"),
                entry.text("belief_statement"),
                AngleStatus.of(entry.text("status")),
                entry.uuid("superseded_by_id"));
    }
}
