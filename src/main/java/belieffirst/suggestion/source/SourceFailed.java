package belieffirst.suggestion.source;

/** The failure of a source of ideas that did not answer, or did not finish. It tells the trouble and nothing of its cause. */
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
