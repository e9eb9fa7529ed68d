package belieffirst.webhook.web;

import belieffirst.webhook.Endpoint;
import belieffirst.webhook.WebhookEvent;
import belieffirst.webhook.WebhookSecret;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint on the wire.
 *
 * @param secret only in the answer that makes it
 */
record EndpointJson(
        String id,
        String name,
        String url,
        List<String> events,
        boolean active,
        State state,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static EndpointJson of(Endpoint endpoint) {
        return of(endpoint, null);
    }

    static EndpointJson of(Endpoint endpoint, @Nullable WebhookSecret secret) {
        var health = endpoint.health();
        return new EndpointJson(
                endpoint.id().toString(),
                endpoint.name(),
                endpoint.url(),
                endpoint.events().stream().map(WebhookEvent::word).toList(),
                endpoint.isOn(),
                new State(health.failingSince(), health.disabled(), health.because(), endpoint.previousUntil()),
                endpoint.created(),
                secret == null ? null : secret.value());
    }

    /** The state of an endpoint on the wire. */
    record State(
            @Nullable Instant failingSince,
            @Nullable Instant disabledAt,
            @Nullable String disabledBecause,
            @Nullable Instant previousSecretUntil) {}
}
