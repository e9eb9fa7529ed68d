package belieffirst.evidence.ad;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The measures of a row that are kept and shown, and decide nothing: how people watched a video ad, and what incremental attribution
 * says. Null is what nobody reported.
 *
 * @param threeSecondPlays plays of at least three seconds, or of nearly all of a shorter video
 * @param thruplays plays to the end, or of at least fifteen seconds
 * @param averagePlaySeconds the average time that it was played
 * @param incremental conversions that Meta estimates the ad caused
 */
public record Measures(
        @Nullable Long threeSecondPlays,
        @Nullable Long thruplays,
        @Nullable BigDecimal averagePlaySeconds,
        Incremental incremental) {

    public static final Measures NONE = new Measures(null, null, null);

    /** Of a source that says nothing of incremental attribution. */
    public Measures(
            @Nullable Long threeSecondPlays, @Nullable Long thruplays, @Nullable BigDecimal averagePlaySeconds) {
        this(threeSecondPlays, thruplays, averagePlaySeconds, Incremental.NONE);
    }
}
