package belieffirst.suggestion.record;

/**
 * The news that an idea was kept.
 *
 * @param kind the word of its kind
 */
public record IdeaArrived(String kind) {}
