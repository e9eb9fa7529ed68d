/**
 * Webhooks: endpoints that an organization names, the messages that wait for them, and the result of each.
 *
 * <p>Messages come to be by triggers, in the transaction that changes something, so no room has to know this one.
 */
@ApplicationModule(
        displayName = "Webhook",
        allowedDependencies = {"kernel", "web", "database :: principal", "database :: folder", "access"})
@NullMarked
package belieffirst.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
