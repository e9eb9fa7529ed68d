package belieffirst.suggestion.source;

import belieffirst.suggestion.kind.Idea;

/** A receiver of ideas as they come; whatever it throws ends the request. */
public interface IdeaReceiver {

    /** Answers whether more are wanted. */
    boolean take(Idea idea);

    /** What this drawing took so far; told whenever more is known, so that it is known when the drawing is cut short. */
    void spent(TokenUsage soFar);
}
