package belieffirst.suggestion.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision about an idea.
 *
 * @param reason why, in their words; empty when they gave none
 * @param difference what they edited, part by part, from and to; null when nothing
 * @param became the id of what it became; null when it became nothing
 */
public record IdeaDecision(
        Fate fate,
        String reason,
        @Nullable ObjectNode difference,
        @Nullable UUID became) {

    public static IdeaDecision of(Fate fate) {
        return new IdeaDecision(fate, "", null, null);
    }
}
