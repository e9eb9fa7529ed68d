package belieffirst.suggestion.record;

import belieffirst.suggestion.source.PromptContext;
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
public record OpenedRequest(
        UUID id,
        PromptContext context,
        String version,
        String digest,
        @Nullable Trouble trouble) {

    public OpenedRequest meeting(Trouble met) {
        return new OpenedRequest(id, context, version, digest, met);
    }
}
