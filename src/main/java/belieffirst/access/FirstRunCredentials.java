package belieffirst.access;

import belieffirst.access.signin.SignInLinks;
import belieffirst.access.token.ApiTokens;
import belieffirst.access.token.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** The keys of the first run. */
@Service
@EnableConfigurationProperties(FirstRunSettings.class)
class FirstRunCredentials {

    /** How long a link works that a start or the command prints. */
    static final Duration LINK_LASTS = Duration.ofDays(1);

    private static final Duration TOKEN_LASTS = Duration.ofDays(365);

    private final SignInLinks links;
    private final ApiTokens tokens;
    private final Clock clock;
    private final FirstRunSettings settings;

    FirstRunCredentials(SignInLinks links, ApiTokens tokens, Clock clock, FirstRunSettings settings) {
        this.settings = settings;
        this.links = links;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A link's secret, which works for a day. */
    String link(UUID owner) {
        return links.make(owner, LINK_LASTS);
    }

    /** A token with every scope, and until when it is valid; empty where none is wanted. */
    Optional<FirstToken> token() {
        if (!settings.firstToken()) {
            return Optional.empty();
        }
        var expires = clock.instant().plus(TOKEN_LASTS);
        var made = tokens.make("First run", List.of(Scope.values()), expires);
        return Optional.of(new FirstToken(made.secret().value(), expires));
    }

    /** A token as the file of the first run shows it. */
    record FirstToken(String secret, Instant expires) {

        /** Never prints the secret. */
        @Override
        public String toString() {
            return "FirstToken until " + expires;
        }
    }
}
