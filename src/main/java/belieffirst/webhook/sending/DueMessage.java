package belieffirst.webhook.sending;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is due, with what it takes to send it.
 *
 * @param delivery its row
 * @param attempt the number of this attempt, which begins with one
 * @param message the id of the event
 * @param secret sealed
 * @param previous the secret before, sealed; null once it signs no more
 */
record DueMessage(
        UUID delivery,
        int attempt,
        UUID organization,
        String url,
        UUID message,
        String body,
        String secret,
        @Nullable String previous) {}
