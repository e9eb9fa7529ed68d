package belieffirst.suggestion.source;

/** A source of ideas did not answer, or did not finish. Says what the trouble was and nothing of how it came. */
public final class SourceFailed extends RuntimeException {

    private final Trouble trouble;

    SourceFailed(Trouble trouble) {
        super(trouble.code(), null, false, false);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
