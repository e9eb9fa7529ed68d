package belieffirst.evidence.web;

import belieffirst.evidence.AdCandidate;
import belieffirst.evidence.DeliveredAd;
import belieffirst.kernel.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of unmatched ads.
 *
 * @param words what planned ads were searched by
 * @param aside whether it shows those that are from no plan
 * @param error what was wrong with the code that was typed
 */
public record UnmatchedView(
        @Nullable String words,
        boolean aside,
        Slice<DeliveredAd> ads,
        List<AdCandidate> candidates,
        @Nullable String error) {}
