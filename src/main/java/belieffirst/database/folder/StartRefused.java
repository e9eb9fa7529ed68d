package belieffirst.database.folder;

/** The exception that the product cannot start here; its message is one sentence that says why and what to do. */
public class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
