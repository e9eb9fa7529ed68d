package belieffirst.suggestion.record;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An idea in the list of all of them.
 *
 * @param leftOut why it was not offered; null when it was
 * @param planKey the plan that asked; null when none did
 * @param became where what it became is to be seen; null when it became nothing
 * @param cost its share, in dollars; null when it is not known
 */
public record ReportRow(
        Suggestion suggestion,
        String version,
        Instant when,
        @Nullable String leftOut,
        @Nullable String planKey,
        @Nullable String became,
        @Nullable BigDecimal cost) {}
