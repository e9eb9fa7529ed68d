package belieffirst.evidence.ad;

import java.math.BigDecimal;

/** The limits of what an ad can have on a day or in a month: more is a mistake, and would be too much to add up. */
public final class MetricLimits {

    public static final BigDecimal PURCHASES = BigDecimal.valueOf(10_000_000);

    /** Impressions, people and clicks. */
    public static final BigDecimal COUNT = BigDecimal.valueOf(1_000_000_000_000L);

    /** In any currency. */
    public static final BigDecimal MONEY = BigDecimal.valueOf(1_000_000_000_000L);

    /** Of the average time that a video was played: a day. */
    public static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private MetricLimits() {}
}
