package belieffirst.database.folder;

/** The exception that the product cannot start here; its message is one sentence that says why and what to do. */
public class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Refuses a setting of days that is out of range. */
    public static void unlessWithin(String setting, int days, int least, int most) {
        if (days < least || days > most) {
            throw new StartRefused("%s is %d: set %d to %d days.".formatted(setting, days, least, most));
        }
    }
}
