package belieffirst.suggestion.record;

import belieffirst.suggestion.check.Nearest;
import belieffirst.suggestion.source.ModelSettings;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An idea on record.
 *
 * @param model who wrote it
 * @param because the facts that it rests on, in words
 * @param nearest what it is nearest to on record; null when nothing was on record
 * @param decision null while it is open
 */
public record Suggestion(
        UUID id,
        UUID request,
        String kind,
        String model,
        ObjectNode fields,
        List<String> because,
        @Nullable Nearest nearest,
        @Nullable IdeaDecision decision) {

    public String name() {
        return fields.path("name").asString("");
    }

    /** Whether it was composed from facts alone. */
    public boolean isStarter() {
        return model.equals(ModelSettings.BUILT_IN);
    }
}
