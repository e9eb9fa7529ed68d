package belieffirst.access.web;

import belieffirst.access.Account;
import belieffirst.access.Credentials;
import belieffirst.access.TokenText;
import belieffirst.database.Asker;
import belieffirst.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Who calls the API: the bearer of a token of ours, or a person with the token that her Supabase project signed for her. */
@Component
class Callers {

    /** Where a person who belongs to several organizations says which she means. */
    static final String ORGANIZATION = "X-Organization";

    private final Credentials credentials;

    Callers(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Empty when the request brings nothing that we know. */
    Optional<Asker> in(HttpServletRequest request) {
        var header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        var ours = TokenText.inHeader(header);
        if (ours.isPresent()) {
            return Optional.of(new Asker.Bearer(ours.get().hash()));
        }
        return header.regionMatches(true, 0, "Bearer ey", 0, 9)
                ? credentials.check(header.substring(7).strip()).map(account -> person(account, request))
                : Optional.empty();
    }

    private static Asker person(Account account, HttpServletRequest request) {
        return new Asker.Person(account.id(), organization(request.getHeader(ORGANIZATION)));
    }

    private static @Nullable UUID organization(@Nullable String named) {
        try {
            return named == null || named.isBlank() ? null : UUID.fromString(named.strip());
        } catch (IllegalArgumentException _) {
            throw new Refusal.Invalid(Map.of(ORGANIZATION, "This is not the id of an organization."));
        }
    }
}
