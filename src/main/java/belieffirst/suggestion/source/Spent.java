package belieffirst.suggestion.source;

/**
 * What ideas cost their source, in tokens.
 *
 * @param input tokens read at the full price
 * @param cacheWrites tokens read and put by for the next request
 * @param cacheReads tokens that an earlier request had put by
 */
public record Spent(long input, long cacheWrites, long cacheReads, long output) {

    public static final Spent NOTHING = new Spent(0, 0, 0, 0);

    public Spent plus(Spent more) {
        return new Spent(
                input + more.input, cacheWrites + more.cacheWrites, cacheReads + more.cacheReads, output + more.output);
    }

    public long read() {
        return input + cacheWrites + cacheReads;
    }
}
