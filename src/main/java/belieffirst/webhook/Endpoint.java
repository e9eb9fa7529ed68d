package belieffirst.webhook;

import belieffirst.kernel.Id;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told what happens.
 *
 * @param previousUntil until when the secret before this one signs too; null when there is none
 */
public record Endpoint(
        Id<Endpoint> id,
        String name,
        String url,
        List<WebhookEvent> events,
        Instant created,
        Health health,
        @Nullable Instant previousUntil,
        int version) {

    public Endpoint {
        events = List.copyOf(events);
    }

    public boolean isOn() {
        return health.disabled() == null;
    }

    public EndpointDraft draft() {
        return new EndpointDraft(name, url, events, isOn());
    }

    /**
     * The state of an endpoint.
     *
     * @param failingSince since when nothing but failures came of it; null when the last message was taken
     * @param disabled since when it is off; null when it is on
     * @param because person, failing or gone; null when it is on
     */
    public record Health(
            @Nullable Instant failingSince,
            @Nullable Instant disabled,
            @Nullable String because) {

        /** Why it is off and what to do, in a sentence. */
        public String reason() {
            return switch (String.valueOf(because)) {
                case "failing" ->
                    "Every message failed for five days. Find out why, turn it on again, and send again what is missing.";
                case "gone" ->
                    "It answered 410 (gone), which asks for no more messages. Turn it on again if that was a mistake.";
                default -> "Somebody turned it off. What happens meanwhile is not sent later.";
            };
        }
    }

    /** An endpoint with a new secret: the only moment at which the secret is shown. */
    public record Fresh(Endpoint endpoint, WebhookSecret secret) {}
}
