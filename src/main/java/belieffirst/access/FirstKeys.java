package belieffirst.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The keys of the first run. */
@Service
class FirstKeys {

    private final SignInLinks links;
    private final ApiTokens tokens;
    private final Clock clock;

    FirstKeys(SignInLinks links, ApiTokens tokens, Clock clock) {
        this.links = links;
        this.tokens = tokens;
        this.clock = clock;
    }

    String link(UUID owner) {
        return links.make(owner, FirstRun.VALID);
    }

    String token() {
        return tokens.make("First run", List.of(Scope.values()), clock.instant().plus(FirstRun.VALID))
                .secret()
                .value();
    }
}
