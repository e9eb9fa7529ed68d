package belieffirst.access.web;

import belieffirst.access.token.ApiToken;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token on the wire, without its secret. */
record TokenJson(
        UUID id,
        String name,
        @Nullable String maker,
        String hint,
        List<String> scopes,
        String state,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    static TokenJson of(ApiToken token, Instant now) {
        return new TokenJson(
                token.id().value(),
                token.name(),
                token.maker(),
                token.hint(),
                token.scopes(),
                token.state(now).toLowerCase(Locale.ROOT),
                token.expires(),
                token.lastUsed());
    }

    /** A token just made, with its secret. */
    record Fresh(@JsonUnwrapped TokenJson made, String token) {}
}
