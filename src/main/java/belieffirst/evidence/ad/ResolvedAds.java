package belieffirst.evidence.ad;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The imported ads, each with the known ad that it is, and the planned ad that it turns out to be. */
public record ResolvedAds(List<ResolvedAd> ads) {

    public ResolvedAds {
        ads = List.copyOf(ads);
    }

    /** Whether all of them are here for the first time, so that nothing can be restated. */
    public boolean isAllNew() {
        return ads.stream().allMatch(ad -> ad.known() == null);
    }

    /** Whether any of them is known to be a planned ad. */
    public boolean isMatched() {
        return ads.stream().anyMatch(ad -> ad.code() != null || ad.isMatchedBefore());
    }

    /** The same, where these ads are known as those. */
    public ResolvedAds with(Map<AdNames, KnownAd> heirs) {
        return new ResolvedAds(ads.stream()
                .map(ad -> heirs.containsKey(ad.names())
                        ? new ResolvedAd(ad.names(), ad.spend(), heirs.get(ad.names()), null)
                        : ad)
                .toList());
    }

    /** The codes of those that are planned ads. */
    public Set<String> codes() {
        return ads.stream().flatMap(ad -> Stream.ofNullable(ad.plannedAs())).collect(Collectors.toSet());
    }

    /** Whether two that are called differently are one ad. */
    public boolean joins() {
        var seen = new HashSet<String>();
        return !ads.stream()
                .map(ad -> ad.known() == null
                        ? ad.names().identity()
                        : ad.known().id().toString())
                .allMatch(seen::add);
    }
}
