package belieffirst.evidence.structure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact of an object that was another before.
 *
 * @param account in which the object is
 * @param fact its name; {@code parent} for the object that it is in
 * @param before null where it was not there
 * @param after null where it is not there any more
 * @param seen the day on which it was seen
 * @param at when the reading that showed it was kept
 */
public record ObjectChange(
        String account,
        ObjectLevel level,
        String id,
        String fact,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        LocalDate seen,
        Instant at) {}
