package belieffirst.suggestion.record;

import belieffirst.suggestion.check.Nearest;
import belieffirst.suggestion.fact.Fact;
import belieffirst.suggestion.kind.Idea;
import belieffirst.suggestion.settings.Prices;
import belieffirst.suggestion.source.Spent;
import belieffirst.suggestion.source.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what comes of a request, each idea in a transaction of its own as it arrives, so that nothing is lost. */
@Component
public class Records {

    private final RequestRepository requests;
    private final SuggestionRepository suggestions;
    private final Prices prices;
    private final Clock clock;

    Records(RequestRepository requests, SuggestionRepository suggestions, Prices prices, Clock clock) {
        this.requests = requests;
        this.suggestions = suggestions;
        this.prices = prices;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public Suggestion keep(Opened opened, int number, Idea idea, @Nullable Nearest nearest, @Nullable String leftOut) {
        var brief = opened.brief();
        List<String> because = idea.because().stream()
                .flatMap(id -> brief.facts().find(id).stream())
                .map(Fact::inWords)
                .toList();
        var suggestion = new Suggestion(
                UUID.randomUUID(),
                opened.id(),
                brief.kind().word(),
                brief.voice().name(),
                idea.fields(),
                because,
                nearest,
                null);
        suggestions.keep(opened, number, suggestion, leftOut);
        return suggestion;
    }

    public void finish(Opened opened, String state, @Nullable Trouble trouble, Spent spent, Instant begun) {
        var cost = prices.cost(opened.brief().voice(), spent);
        var took = Duration.between(begun, clock.instant());
        requests.finish(opened.id(), new Outcome(state, trouble, spent, cost, took));
    }
}
