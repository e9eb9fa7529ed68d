package belieffirst.inference;

import java.util.List;

/**
 * The ads of one arm that ran in one ad set.
 *
 * @param shared whether ads of other arms ran in it too: what the ad set itself does is then the same for all of them
 */
public record AdSetCounts(List<AdCounts> ads, boolean shared) {

    public AdSetCounts {
        ads = List.copyOf(ads);
    }

    /** Whether the ad set's own effect shows beside the ads' own: with one ad both are one. */
    boolean hasOwnEffect() {
        return !shared && ads.size() > 1;
    }
}
