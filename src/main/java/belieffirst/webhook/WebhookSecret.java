package belieffirst.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** A secret that signs messages, as Standard Webhooks writes it: {@code whsec_} and 32 random bytes in Base64. */
public record WebhookSecret(String value) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static WebhookSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
