package belieffirst.evidence.structure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A campaign, an ad set or an ad as it is known.
 *
 * @param facts as they were seen last
 * @param seen the last day that it was seen
 * @param readAt the reading that showed it last; null where that was before readings were counted
 */
public record KnownObject(
        String account,
        ObjectLevel level,
        String id,
        @Nullable String parent,
        JsonNode facts,
        LocalDate firstSeen,
        LocalDate seen,
        @Nullable Instant readAt) {}
