package belieffirst.evidence;

import belieffirst.evidence.ad.Total;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The remark of another module on a plan with results: the verdict, and what it stands on.
 *
 * @param day of the verdict
 * @param spend on settled days; null where it cannot be added
 * @param conversions on settled days; null where some were not told
 */
public record ResultRemark(
        String said,
        LocalDate day,
        @Nullable BigDecimal spend,
        @Nullable Long conversions) {

    /** What one conversion cost on settled days; null without any, and where some were not told. */
    public @Nullable BigDecimal cpa() {
        return spend == null ? null : Total.cpa(spend, conversions);
    }
}
