package belieffirst.suggestion.record;

/**
 * The news of what a request for ideas cost in tokens.
 *
 * @param kind the word of the kind of idea
 */
public record TokensUsed(String kind, long read, long written) {}
