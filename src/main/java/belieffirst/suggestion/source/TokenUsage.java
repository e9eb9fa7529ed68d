package belieffirst.suggestion.source;

/**
 * The tokens that a source used for ideas.
 *
 * @param input tokens read at the full price
 * @param cacheWrites tokens read and put by for the next request
 * @param cacheReads tokens that an earlier request had put by
 */
public record TokenUsage(long input, long cacheWrites, long cacheReads, long output) {

    public static final TokenUsage NOTHING = new TokenUsage(0, 0, 0, 0);

    public TokenUsage plus(TokenUsage more) {
        return new TokenUsage(
                input + more.input, cacheWrites + more.cacheWrites, cacheReads + more.cacheReads, output + more.output);
    }

    public long read() {
        return input + cacheWrites + cacheReads;
    }
}
