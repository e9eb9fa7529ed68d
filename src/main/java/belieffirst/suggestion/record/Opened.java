package belieffirst.suggestion.record;

import belieffirst.suggestion.source.Brief;
import belieffirst.suggestion.source.Trouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that is on record, before its source is asked.
 *
 * @param version of the prompt
 * @param digest of all that the source is told
 * @param trouble why the source is not asked at all; null when it is
 */
public record Opened(
        UUID id,
        Brief brief,
        String version,
        String digest,
        @Nullable Trouble trouble) {

    public Opened meeting(Trouble met) {
        return new Opened(id, brief, version, digest, met);
    }
}
