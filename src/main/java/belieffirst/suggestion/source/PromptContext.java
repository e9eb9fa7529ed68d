package belieffirst.suggestion.source;

import belieffirst.suggestion.fact.FactBook;
import belieffirst.suggestion.fact.PromptFacts;
import belieffirst.suggestion.kind.IdeaKind;
import java.util.List;

/**
 * The input of a source of ideas: everything that is known, and what is asked for.
 *
 * @param count how many ideas are wanted
 * @param steer where to go; may be empty
 * @param mends whether this is the second question of a request, after an answer that was not all good
 * @param notTaken the ideas of that answer that were not taken, and why
 */
public record PromptContext(
        IdeaKind kind,
        PromptFacts background,
        FactBook facts,
        ModelSettings voice,
        int count,
        String steer,
        boolean mends,
        List<DiscardedIdea> notTaken) {

    /** The same question once more, for as many ideas as are still missing. */
    public PromptContext mending(int missing, List<DiscardedIdea> leftOut) {
        return new PromptContext(kind, background, facts, voice, missing, steer, true, leftOut);
    }
}
