package belieffirst.inference;

import java.util.List;

/** One of the things a test compares, and the ads that stand for it: an angle in the first phase. */
public record Arm(List<AdCounts> ads) {

    public Arm {
        ads = List.copyOf(ads);
    }

    public long conversions() {
        return ads.stream().mapToLong(AdCounts::conversions).sum();
    }

    public double exposure() {
        return ads.stream().mapToDouble(AdCounts::exposure).sum();
    }
}
