package belieffirst.wizard;

import java.util.Optional;
import java.util.UUID;

/** Ids in what a form sent. */
final class Ids {

    private Ids() {}

    /** Empty for what is no id. */
    static Optional<UUID> parsed(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
