package belieffirst.suggestion;

/** The signal that the person who asked pressed Stop, or closed the page. */
public final class ReaderDisconnected extends RuntimeException {

    public ReaderDisconnected() {
        super("gone", null, false, false);
    }
}
