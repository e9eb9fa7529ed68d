package belieffirst.suggestion.record;

import belieffirst.suggestion.source.Spent;
import belieffirst.suggestion.source.Trouble;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a request ended.
 *
 * @param state answered, stopped or failed
 * @param cost in dollars; null when it is not known
 */
record Outcome(
        String state,
        @Nullable Trouble trouble,
        Spent spent,
        @Nullable BigDecimal cost,
        Duration took) {}
