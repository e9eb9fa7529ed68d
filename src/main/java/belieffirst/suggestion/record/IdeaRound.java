package belieffirst.suggestion.record;

import belieffirst.suggestion.source.DiscardedIdea;
import belieffirst.suggestion.source.ModelSettings;
import belieffirst.suggestion.source.Trouble;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request for ideas and what came of it.
 *
 * @param model who was asked
 * @param trouble why it ended early, or did not begin; null when all went well
 */
public record IdeaRound(
        UUID id,
        String kind,
        String model,
        List<Suggestion> ideas,
        List<DiscardedIdea> leftOut,
        @Nullable Trouble trouble) {

    public IdeaRound {
        ideas = List.copyOf(ideas);
        leftOut = List.copyOf(leftOut);
    }

    /** The ideas about which nobody decided yet. */
    public List<Suggestion> open() {
        return ideas.stream().filter(idea -> idea.decision() == null).toList();
    }

    public boolean isOfStarters() {
        return model.equals(ModelSettings.BUILT_IN);
    }
}
