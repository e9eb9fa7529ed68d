package belieffirst.inference;

import java.util.List;

/** One of the things a test compares, and the ads that stand for it by ad set: an angle in the first phase. */
public record Arm(List<AdSetCounts> adSets) {

    public Arm {
        adSets = List.copyOf(adSets);
    }

    /** An arm whose ads have an ad set each. */
    public static Arm of(List<AdCounts> ads) {
        return new Arm(
                ads.stream().map(ad -> new AdSetCounts(List.of(ad), false)).toList());
    }

    public List<AdCounts> ads() {
        return adSets.stream().flatMap(adSet -> adSet.ads().stream()).toList();
    }

    public long conversions() {
        return ads().stream().mapToLong(AdCounts::conversions).sum();
    }

    public double exposure() {
        return ads().stream().mapToDouble(AdCounts::exposure).sum();
    }

    /** The log of (Σ conversions + ½) / Σ exposure over all arms. */
    static double pooledLogRate(List<Arm> arms) {
        var conversions = arms.stream().mapToLong(Arm::conversions).sum();
        var exposure = arms.stream().mapToDouble(Arm::exposure).sum();
        return StrictMath.log((conversions + 0.5) / exposure);
    }
}
