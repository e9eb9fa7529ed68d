package belieffirst.evidence.ad;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one ad. Null is what nobody reported, which is not zero: a file without a column of purchases knows of none.
 *
 * @param spend in the currency of the {@link MeasurementBasis}
 * @param reach people, so never added over days or parts
 * @param purchaseValue in the same currency as the spend
 * @param conversions of events other than purchases
 */
public record Metrics(
        BigDecimal spend,
        @Nullable Long impressions,
        @Nullable Long reach,
        @Nullable Long linkClicks,
        @Nullable Long purchases,
        @Nullable BigDecimal purchaseValue,
        Conversions conversions,
        Measures measures) {

    /** Of a source that tells of no other event, and of no video. */
    public Metrics(
            BigDecimal spend,
            @Nullable Long impressions,
            @Nullable Long reach,
            @Nullable Long linkClicks,
            @Nullable Long purchases,
            @Nullable BigDecimal purchaseValue) {
        this(spend, impressions, reach, linkClicks, purchases, purchaseValue, Conversions.NONE, Measures.NONE);
    }
}
