package belieffirst.webhook.web;

import belieffirst.webhook.Delivery;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message on the wire.
 *
 * @param messageId the header {@code webhook-id} of each attempt
 * @param message the body that is sent
 */
record DeliveryJson(
        String id,
        String messageId,
        String type,
        @JsonRawValue String message,
        String state,
        Attempts attempts,
        Instant createdAt) {

    static DeliveryJson of(Delivery delivery) {
        var attempts = delivery.attempts();
        var waits = delivery.state() == Delivery.State.WAITING;
        return new DeliveryJson(
                delivery.id().toString(),
                "msg_" + delivery.message(),
                delivery.type(),
                delivery.body(),
                delivery.state().name().toLowerCase(Locale.ROOT),
                new Attempts(
                        attempts.count(),
                        attempts.code(),
                        attempts.trouble(),
                        attempts.latest(),
                        waits ? attempts.next() : null),
                delivery.created());
    }

    /** The attempts on the wire. */
    record Attempts(
            int count,
            @Nullable Integer code,
            @Nullable String trouble,
            @Nullable Instant latestAt,
            @Nullable Instant nextAt) {}
}
