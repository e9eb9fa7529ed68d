package belieffirst.suggestion;

import belieffirst.suggestion.record.Suggestion;
import belieffirst.suggestion.source.DiscardedIdea;

/** Whoever asked, while ideas come. Throws {@link ReaderDisconnected} to end it. */
public interface IdeaListener {

    /** Waits for the end. */
    IdeaListener PATIENT = new IdeaListener() {};

    default void idea(Suggestion suggestion) {}

    default void leftOut(DiscardedIdea leftOut) {}

    /** Something is on its way. */
    default void beat() {}
}
