package belieffirst.access.token;

import belieffirst.kernel.Id;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that lets a program act as the member who made it. The secret itself is not kept.
 *
 * @param maker the name of who made it; null when they are no member any more
 * @param hint the last four characters of the secret
 * @param lastUsed to five minutes; null when it was never used
 */
public record ApiToken(
        Id<ApiToken> id,
        String name,
        @Nullable String maker,
        String hint,
        List<String> scopes,
        Instant expires,
        @Nullable Instant lastUsed,
        @Nullable Instant revoked) {

    /** What became of it, in a word. */
    public String state(Instant now) {
        if (revoked != null) {
            return "Revoked";
        }
        return expires.isAfter(now) ? "Active" : "Expired";
    }

    /** A token just made: the only moment at which its secret is shown. */
    public record Fresh(ApiToken token, TokenText secret) {}
}
