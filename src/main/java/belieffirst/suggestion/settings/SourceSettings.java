package belieffirst.suggestion.settings;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings by which an organization's ideas are made.
 *
 * @param effort low, medium or high; null leaves it to the model
 * @param patience how long nothing may come from the model before we give up
 * @param monthlyCap dollars a calendar month (UTC); null for no cap
 * @param keyHint the last characters of the key that is kept; null when none is
 */
public record SourceSettings(
        String model,
        @Nullable String effort,
        Duration patience,
        @Nullable BigDecimal monthlyCap,
        @Nullable String keyHint) {

    /** What holds until somebody says otherwise. */
    public static final SourceSettings USUAL =
            new SourceSettings("claude-opus-4-5-20251101", null, Duration.ofSeconds(60), new BigDecimal("20.00"), null);
}
