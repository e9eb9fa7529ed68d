package belieffirst.suggestion;

/** Whoever asked pressed Stop, or closed the page. */
public final class ReaderDisconnected extends RuntimeException {

    public ReaderDisconnected() {
        super("gone", null, false, false);
    }
}
