package belieffirst.suggestion.record;

import belieffirst.suggestion.check.Nearest;
import belieffirst.suggestion.fact.Fact;
import belieffirst.suggestion.kind.Idea;
import belieffirst.suggestion.settings.Prices;
import belieffirst.suggestion.source.TokenUsage;
import belieffirst.suggestion.source.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The recorder of a request's ideas, each in a transaction of its own as it arrives, so that nothing is lost. */
@Component
public class IdeaRecorder {

    private final RequestRepository requests;
    private final SuggestionRepository suggestions;
    private final Prices prices;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    IdeaRecorder(
            RequestRepository requests,
            SuggestionRepository suggestions,
            Prices prices,
            Clock clock,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.suggestions = suggestions;
        this.prices = prices;
        this.clock = clock;
        this.events = events;
    }

    public Instant now() {
        return clock.instant();
    }

    public Suggestion keep(
            OpenedRequest opened, int number, Idea idea, @Nullable Nearest nearest, @Nullable String leftOut) {
        var context = opened.context();
        List<String> because = idea.because().stream()
                .flatMap(id -> context.facts().find(id).stream())
                .map(Fact::inWords)
                .toList();
        var suggestion = new Suggestion(
                UUID.randomUUID(),
                opened.id(),
                context.kind().word(),
                context.voice().name(),
                idea.fields(),
                because,
                nearest,
                null);
        suggestions.keep(opened, number, suggestion, leftOut);
        events.publishEvent(new IdeaArrived(context.kind().word()));
        return suggestion;
    }

    public void finish(OpenedRequest opened, String state, @Nullable Trouble trouble, TokenUsage spent, Instant begun) {
        var cost = prices.cost(opened.context().voice(), spent);
        var took = Duration.between(begun, clock.instant());
        requests.finish(opened.id(), new RequestOutcome(state, trouble, spent, cost, took));
        events.publishEvent(new TokensUsed(opened.context().kind().word(), spent.read(), spent.output()));
    }
}
