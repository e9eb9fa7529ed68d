package belieffirst.suggestion.record;

import belieffirst.suggestion.source.TokenUsage;
import belieffirst.suggestion.source.Trouble;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a request.
 *
 * @param state answered, stopped or failed
 * @param cost in dollars; null when it is not known
 */
record RequestOutcome(
        String state,
        @Nullable Trouble trouble,
        TokenUsage spent,
        @Nullable BigDecimal cost,
        Duration took) {}
