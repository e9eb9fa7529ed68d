package belieffirst.access.web.security;

import belieffirst.access.account.Account;
import belieffirst.access.account.Credentials;
import belieffirst.access.token.ApiTokens;
import belieffirst.access.token.TokenText;
import belieffirst.database.principal.Membership;
import belieffirst.database.principal.Principal;
import belieffirst.kernel.Refusal;
import belieffirst.web.request.ConcurrencyLimit;
import belieffirst.web.request.LongRequests;
import belieffirst.web.request.OneStatementAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The authentication of API calls: by a token of ours, or by a token that the Supabase project signed for a person. */
@Component
class ApiCallers {

    private static final UUID UNKNOWN = new UUID(0, 0);

    /** The header that names one of a person's organizations. */
    static final String ORGANIZATION = "X-Organization";

    /** How many tokens are remembered; a busy installation has far fewer. */
    private static final int MOST = 10_000;

    private final Credentials credentials;
    private final ApiTokens tokens;
    private final ConcurrencyLimit turns;
    private final List<LongRequests> longRequests;
    private final List<OneStatementAnswers> answers;
    private final Map<String, UUID> organizations = new ConcurrentHashMap<>();

    ApiCallers(
            Credentials credentials,
            ApiTokens tokens,
            ConcurrencyLimit turns,
            List<LongRequests> longRequests,
            List<OneStatementAnswers> answers) {
        this.answers = List.copyOf(answers);
        this.longRequests = List.copyOf(longRequests);
        this.turns = turns;
        this.credentials = credentials;
        this.tokens = tokens;
    }

    /** Whether a token is or was one of ours, or the caller is a person; only then a body is read. */
    boolean areKnown(Principal principal) {
        return !(principal instanceof Principal.Bearer bearer)
                || organizations.containsKey(bearer.hash())
                || tokens.isValid(bearer.hash());
    }

    /** A turn of the caller's organization; a token that never came before waits with others of its kind. */
    ConcurrencyLimit.Turn turn(Principal principal) {
        return turns.take(
                switch (principal) {
                    case Principal.Bearer bearer -> organizations.getOrDefault(bearer.hash(), UNKNOWN);
                    case Principal.Person person ->
                        person.organization() == null ? person.account() : person.organization();
                    default -> UNKNOWN;
                });
    }

    /** Whether they wait for something slow, for which no transaction is held. */
    boolean waitLong(HttpServletRequest request) {
        return longRequests.stream().anyMatch(slow -> slow.cover(request.getMethod(), request.getRequestURI()));
    }

    /** Answers what takes one statement, to a token that came before and so has turns of its organization. */
    boolean answerAtOnce(Principal principal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (principal instanceof Principal.Bearer bearer && organizations.containsKey(bearer.hash())) {
            for (var answer : answers) {
                if (answer.answer(bearer.hash(), request, response)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A token belongs to one organization for good. */
    void remember(Principal principal, Membership membership) {
        if (principal instanceof Principal.Bearer bearer && organizations.size() < MOST) {
            organizations.putIfAbsent(bearer.hash(), membership.organization());
        }
    }

    /** Empty when the request brings nothing that we know. */
    Optional<Principal> in(HttpServletRequest request) {
        var header = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        var ours = TokenText.inHeader(header);
        if (ours.isPresent()) {
            return Optional.of(new Principal.Bearer(ours.get().hash()));
        }
        return header.regionMatches(true, 0, "Bearer ey", 0, 9)
                ? credentials.check(header.substring(7).strip()).map(account -> person(account, request))
                : Optional.empty();
    }

    private static Principal person(Account account, HttpServletRequest request) {
        return new Principal.Person(account.id(), organization(request.getHeader(ORGANIZATION)));
    }

    private static @Nullable UUID organization(@Nullable String named) {
        try {
            return named == null || named.isBlank() ? null : UUID.fromString(named.strip());
        } catch (IllegalArgumentException _) {
            throw new Refusal.Invalid(Map.of(ORGANIZATION, "This is not the id of an organization."));
        }
    }
}
