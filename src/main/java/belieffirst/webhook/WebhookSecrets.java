package belieffirst.webhook;

import belieffirst.database.folder.Vault;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The sealing of secrets: what is kept opens only here, and only for the organization whose it is. */
@Component
public class WebhookSecrets {

    private static final String PURPOSE = "secret of a webhook";

    private final Vault vault;

    WebhookSecrets(Vault vault) {
        this.vault = vault;
    }

    String seal(UUID organization, WebhookSecret secret) {
        return vault.seal(PURPOSE, organization.toString(), secret.value());
    }

    public WebhookSecret open(UUID organization, String sealed) {
        return new WebhookSecret(vault.open(PURPOSE, organization.toString(), sealed));
    }
}
