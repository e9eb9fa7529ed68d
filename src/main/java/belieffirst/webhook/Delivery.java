package belieffirst.webhook;

import belieffirst.kernel.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to one endpoint, with the result of its attempts.
 *
 * @param message the id of the event, which is the same in every attempt and at every endpoint
 */
public record Delivery(
        Id<Delivery> id, UUID message, String type, String body, State state, Attempts attempts, Instant created) {

    /** The fate of a message. */
    public enum State {
        WAITING("waiting"),
        DELIVERED("delivered"),
        GIVEN_UP("given up");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * The attempts to deliver a message.
     *
     * @param code the status of the last answer; null when none came
     * @param trouble why the last attempt failed, in a sentence; null when it did not
     * @param latest when the last answer came
     * @param next when the next attempt is due
     */
    public record Attempts(
            int count,
            @Nullable Integer code,
            @Nullable String trouble,
            @Nullable Instant latest,
            Instant next) {}
}
