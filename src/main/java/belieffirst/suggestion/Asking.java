package belieffirst.suggestion;

import belieffirst.suggestion.record.Round;
import java.util.UUID;
import java.util.function.Function;

/** A request for ideas that is on record and waits to be answered. */
public final class Asking {

    private final UUID id;
    private final Function<IdeaListener, Round> answer;

    Asking(UUID id, Function<IdeaListener, Round> answer) {
        this.id = id;
        this.answer = answer;
    }

    public UUID id() {
        return id;
    }

    /** Draws the ideas, tells of each, and answers when all are there or none can come any more. */
    public Round answer(IdeaListener listener) {
        return answer.apply(listener);
    }
}
