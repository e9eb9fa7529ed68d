package belieffirst.wizard.clash;

import org.jspecify.annotations.Nullable;

/**
 * The last change of a plan or of its angles.
 *
 * @param mine whether whoever looks made it
 * @param name of who made it; null where nobody knows
 * @param via person, token, job or program
 * @param viaName what the token, job or program is called, or null
 */
public record LastChange(
        boolean mine,
        @Nullable String name,
        String via,
        @Nullable String viaName) {

    static final LastChange UNKNOWN = new LastChange(false, null, "person", null);

    /** In a sentence, without its end: the time follows. */
    public String words() {
        if (via.equals("token")) {
            return "%s changed it with the token “%s”".formatted(who(), viaName);
        }
        return mine ? "You changed it in another window" : who() + " changed it";
    }

    private String who() {
        return mine ? "You" : name == null ? "Another program" : name;
    }
}
