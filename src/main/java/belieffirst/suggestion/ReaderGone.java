package belieffirst.suggestion;

/** Whoever asked pressed Stop, or closed the page. */
public final class ReaderGone extends RuntimeException {

    public ReaderGone() {
        super("gone", null, false, false);
    }
}
