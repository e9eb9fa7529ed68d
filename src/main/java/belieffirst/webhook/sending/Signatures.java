package belieffirst.webhook.sending;

import belieffirst.webhook.WebhookSecrets;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The headers by which a receiver checks a message, as Standard Webhooks names them; two signatures while a secret changes. */
@Component
class Signatures {

    private final WebhookSecrets secrets;
    private final Clock clock;

    Signatures(WebhookSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    Map<String, String> of(DueMessage due) {
        var id = "msg_" + due.message();
        var seconds = clock.instant().getEpochSecond();
        var signatures = Stream.ofNullable(due.previous());
        return Map.of(
                Webhook.UNBRANDED_MSG_ID_KEY,
                id,
                Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
                String.valueOf(seconds),
                Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                Stream.concat(Stream.of(due.secret()), signatures)
                        .map(kept -> secrets.open(due.organization(), kept).value())
                        .map(secret -> signature(secret, id, seconds, due.body()))
                        .collect(Collectors.joining(" ")));
    }

    static String signature(String secret, String id, long seconds, String body) {
        try {
            return new Webhook(secret).sign(id, seconds, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
