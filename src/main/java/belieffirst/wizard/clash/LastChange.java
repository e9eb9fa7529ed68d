package belieffirst.wizard.clash;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last change of a plan or of its angles.
 *
 * @param mine whether whoever looks made it
 * @param name of who made it; null where nobody knows
 * @param via person, token, job or program; empty where nothing is known
 * @param viaName what the token, job or program is called, or null
 * @param at null where nothing is known
 */
public record LastChange(
        boolean mine,
        @Nullable String name,
        String via,
        @Nullable String viaName,
        @Nullable Instant at) {

    static final LastChange UNKNOWN = new LastChange(false, null, "", null, null);

    /** In a sentence, without its end: the time follows. */
    public String words() {
        if (via.isEmpty()) {
            return "It was changed";
        }
        if (via.equals("token")) {
            return "%s changed it with the token “%s”".formatted(who(), viaName);
        }
        return mine ? "You changed it in another window" : who() + " changed it";
    }

    private String who() {
        return mine ? "You" : name == null ? "Another program" : name;
    }
}
