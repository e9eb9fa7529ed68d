package belieffirst.suggestion.source;

/** A source of ideas. It speaks the field's language and names no vendor, so that a source without a model can serve it. */
public interface IdeaSource {

    /**
     * Hands over each idea as soon as it is whole.
     *
     * @throws SourceFailed when it cannot, or cannot go on
     */
    void draw(PromptContext context, IdeaReceiver receiver);
}
