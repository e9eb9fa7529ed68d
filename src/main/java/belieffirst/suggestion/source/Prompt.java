package belieffirst.suggestion.source;

/**
 * A prompt for a model, stable parts first, so that what it read before costs less the next time.
 *
 * @param rules what every request of the kind is told
 * @param stable the facts that stay from request to request
 * @param question the other facts, and what is asked for
 */
public record Prompt(String rules, String stable, String question) {}
