package belieffirst.suggestion.record;

import belieffirst.suggestion.claude.Claude;
import belieffirst.suggestion.settings.Prices;
import belieffirst.suggestion.source.ModelSettings;
import belieffirst.suggestion.source.Prompt;
import belieffirst.suggestion.source.TokenUsage;
import belieffirst.suggestion.source.Trouble;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The cost of ideas, checked against the month's cap. It fails closed: a request counts with its highest possible price until
 * its true price is known, and under a cap nothing is asked whose price is not known.
 */
@Component
public class IdeaBudget {

    private static final int LETTERS_A_TOKEN = 3;

    private final RequestRepository requests;
    private final SuggestionRepository suggestions;
    private final Prices prices;

    IdeaBudget(RequestRepository requests, SuggestionRepository suggestions, Prices prices) {
        this.requests = requests;
        this.suggestions = suggestions;
        this.prices = prices;
    }

    /** The most that a request can cost, with its one repair; null when the price is not known. */
    @Nullable
    public BigDecimal highest(ModelSettings voice, Prompt prompt) {
        var letters = prompt.rules().length()
                + prompt.stable().length()
                + prompt.question().length();
        var read = letters / LETTERS_A_TOKEN + 2_000L;
        return prices.cost(voice, new TokenUsage(0, 2 * read, 0, 2L * Claude.MOST_TOKENS));
    }

    @Nullable
    public Trouble check(ModelSettings voice, @Nullable BigDecimal cap, @Nullable BigDecimal highest) {
        if (cap == null || !voice.asksAModel()) {
            return null;
        }
        if (highest == null) {
            return Trouble.PRICE_UNKNOWN;
        }
        return requests.spentThisMonth().add(highest).compareTo(cap) > 0 ? Trouble.CAP_REACHED : null;
    }

    /** Puts a request on record; what is still open of the one before it is passed over. */
    public void begin(OpenedRequest opened, IdeaRequest request, @Nullable BigDecimal reserved) {
        suggestions.ignoreOpen(request.kind().word(), request.subject());
        requests.begin(opened, request, reserved);
    }
}
