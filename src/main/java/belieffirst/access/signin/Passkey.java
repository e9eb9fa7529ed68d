package belieffirst.access.signin;

import belieffirst.kernel.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner knows it.
 *
 * @param lastUsed null when nobody signed in with it yet
 */
public record Passkey(
        Id<Passkey> id,
        String name,
        Instant created,
        @Nullable Instant lastUsed) {}
