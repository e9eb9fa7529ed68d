package belieffirst.suggestion.source;

/**
 * An idea that came back and is not offered.
 *
 * @param name what it was called; empty when it had no name
 * @param why as a sentence
 */
public record DiscardedIdea(String name, String why) {}
