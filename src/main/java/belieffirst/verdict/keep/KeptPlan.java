package belieffirst.verdict.keep;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The latest verdicts of a plan: the one that says most, and what all of that day stand on.
 *
 * @param spend on settled days; null where it cannot be added
 * @param conversions on settled days; null where some were not told
 */
record KeptPlan(
        KeptVerdict verdict,
        @Nullable BigDecimal spend,
        @Nullable Long conversions) {}
