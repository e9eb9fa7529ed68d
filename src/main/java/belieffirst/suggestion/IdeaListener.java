package belieffirst.suggestion;

import belieffirst.suggestion.record.Suggestion;
import belieffirst.suggestion.source.DiscardedIdea;

/** A listener to ideas while they come; it throws {@link ReaderDisconnected} to end them. */
public interface IdeaListener {

    /** Waits for the end. */
    IdeaListener PATIENT = new IdeaListener() {};

    default void idea(Suggestion suggestion) {}

    default void leftOut(DiscardedIdea leftOut) {}

    /** Something is on its way. */
    default void beat() {}
}
