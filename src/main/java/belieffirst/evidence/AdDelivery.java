package belieffirst.evidence;

import belieffirst.kernel.Digits;
import belieffirst.kernel.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of a planned ad as Meta told it, beside what verdicts stand on, over all of its days. Null is what was not told on
 * each of them.
 *
 * @param reachOfBestDay people on the day that had most: those of several days cannot be added
 * @param frequencyOfADay how often a day each of the people saw it, on average over the days that told their reach
 * @param averagePlaySeconds how long it was played on average, in seconds
 */
public record AdDelivery(
        String code,
        @Nullable Long impressions,
        @Nullable Long linkClicks,
        @Nullable Long reachOfBestDay,
        @Nullable BigDecimal frequencyOfADay,
        @Nullable Long threeSecondPlays,
        @Nullable Long thruplays,
        @Nullable BigDecimal averagePlaySeconds) {

    public static String said(@Nullable Long count) {
        return count == null ? "–" : Digits.grouped(count);
    }

    public static String said(@Nullable BigDecimal figure, int places) {
        return figure == null
                ? "–"
                : Formats.current()
                        .number(figure.setScale(places, RoundingMode.HALF_UP).toPlainString());
    }

    /** Link clicks for each hundred impressions. */
    public String clickRate() {
        return percent(linkClicks);
    }

    /** Three-second plays for each hundred impressions: what is called hook rate. */
    public String hookRate() {
        return percent(threeSecondPlays);
    }

    private String percent(@Nullable Long part) {
        return part == null || impressions == null || impressions == 0
                ? "–"
                : BigDecimal.valueOf(part * 100)
                                .divide(BigDecimal.valueOf(impressions), 2, RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
    }
}
