package belieffirst.inference;

/** The counts of one ad: conversions on an exposure above zero, which is spend in money, link clicks or impressions. */
public record AdCounts(int conversions, double exposure) {

    public AdCounts {
        if (conversions < 0 || !(exposure > 0) || Double.isInfinite(exposure)) {
            throw new IllegalArgumentException("no tally: %d conversions on %s".formatted(conversions, exposure));
        }
    }
}
