package belieffirst.access.web;

import belieffirst.access.token.Scope;
import belieffirst.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A token to be made, as a program asks for it. */
record TokenBody(
        @Nullable String name,
        @Nullable List<String> scopes,
        @Nullable Instant expiresAt) {

    private static final int LONGEST = 200;
    private static final Duration LIFE = Duration.ofDays(365);

    /** Refuses what no token can be. */
    Wanted checked(Instant now) {
        var wrong = new LinkedHashMap<String, String>();
        var named = name == null ? "" : name.strip();
        if (named.isEmpty() || named.length() > LONGEST) {
            wrong.put("name", "Name the token after what will use it, in 1 to 200 characters.");
        }
        if (scopes == null || scopes.isEmpty() || scopes.stream().anyMatch(Objects::isNull)) {
            wrong.put("scopes", "Say what the token may do: a list of scopes.");
        }
        if (expiresAt == null || !expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LIFE))) {
            wrong.put("expires_at", "Say when the token ends, at most 365 days from now.");
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
        var known = Objects.requireNonNull(scopes).stream()
                .map(Scope::of)
                .distinct()
                .toList();
        return new Wanted(named, known, Objects.requireNonNull(expiresAt));
    }

    /** A token that can be made. */
    record Wanted(String name, List<Scope> scopes, Instant expires) {}
}
