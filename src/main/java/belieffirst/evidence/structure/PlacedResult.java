package belieffirst.evidence.structure;

import belieffirst.evidence.ad.DailyResult;
import org.jspecify.annotations.Nullable;

/**
 * A result of an ad, with where the ad is.
 *
 * @param adSet the id of its ad set; null where it was not told
 * @param campaign the id of its campaign; null likewise
 */
public record PlacedResult(
        DailyResult line, @Nullable String adSet, @Nullable String campaign) {

    boolean isPlaced() {
        return adSet != null || campaign != null;
    }
}
