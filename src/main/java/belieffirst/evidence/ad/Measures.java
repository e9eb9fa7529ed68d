package belieffirst.evidence.ad;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The measures of how people watched a video ad, which are kept and shown, and decide nothing. Null is what nobody reported.
 *
 * @param threeSecondPlays plays of at least three seconds, or of nearly all of a shorter video
 * @param thruplays plays to the end, or of at least fifteen seconds
 * @param averagePlaySeconds the average time that it was played
 */
public record Measures(
        @Nullable Long threeSecondPlays,
        @Nullable Long thruplays,
        @Nullable BigDecimal averagePlaySeconds) {

    public static final Measures NONE = new Measures(null, null, null);
}
