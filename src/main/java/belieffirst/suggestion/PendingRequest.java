package belieffirst.suggestion;

import belieffirst.suggestion.record.IdeaRound;
import java.util.UUID;
import java.util.function.Function;

/** A request for ideas that is on record and waits to be answered. */
public final class PendingRequest {

    private final UUID id;
    private final Function<IdeaListener, IdeaRound> answer;

    PendingRequest(UUID id, Function<IdeaListener, IdeaRound> answer) {
        this.id = id;
        this.answer = answer;
    }

    public UUID id() {
        return id;
    }

    /** Draws the ideas, tells of each, and answers when all are there or none can come any more. */
    public IdeaRound answer(IdeaListener listener) {
        return answer.apply(listener);
    }
}
