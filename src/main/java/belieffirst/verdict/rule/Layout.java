package belieffirst.verdict.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The layout of a plan's ads in ad sets and templates, which decides how sure a verdict must be. Ads that were not shown count for
 * nothing.
 *
 * @param adSets how each angle's ads are spread over ad sets of its own
 * @param shared the ad sets that all angles run in: what one of them does is the same for all
 * @param sameTemplates whether angles run the same templates, each ad in an ad set of its own
 */
record Layout(Set<AdSets> adSets, Set<String> shared, boolean sameTemplates) {

    /** The ad sets of an angle: one for each ad, several, or one with all of its ads, which cannot be told from the angle. */
    enum AdSets {
        ONE_PER_AD,
        SEVERAL,
        ONE
    }

    static Layout of(List<AngleResult> angles) {
        var shown =
                angles.stream().map(Layout::shown).filter(ads -> !ads.isEmpty()).toList();
        var anglesIn = new HashMap<String, Integer>();
        shown.forEach(ads -> named(ads).keySet().forEach(adSet -> anglesIn.merge(adSet, 1, Integer::sum)));
        var shared = anglesIn.entrySet().stream()
                .filter(adSet -> shown.size() > 1 && adSet.getValue() == shown.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var adSets = shown.stream().map(ads -> of(ads, shared)).collect(Collectors.toSet());
        var apart = adSets.equals(Set.of(AdSets.ONE_PER_AD));
        return new Layout(adSets, shared, apart && sameTemplates(shown));
    }

    /** Whether any angle has all of its ads in one ad set. */
    boolean hasOneAdSet() {
        return adSets.contains(AdSets.ONE);
    }

    /** Whether a loser takes more: where ads share ad sets of their angle, or effects of templates are estimated. */
    boolean isLessSure() {
        return sameTemplates || !adSets.equals(Set.of(AdSets.ONE_PER_AD));
    }

    private static List<AdResult> shown(AngleResult angle) {
        return angle.ads().stream().filter(ad -> ad.toldSpend() > 0).toList();
    }

    private static AdSets of(List<AdResult> ads, Set<String> shared) {
        var own = named(ads);
        own.keySet().removeAll(shared);
        if (own.values().stream().noneMatch(count -> count > 1)) {
            return AdSets.ONE_PER_AD;
        }
        var alone = ads.stream().filter(ad -> ad.adSet() == null).count();
        return named(ads).size() + alone > 1 ? AdSets.SEVERAL : AdSets.ONE;
    }

    /** Ads by ad set; an ad without one has its own. */
    private static Map<String, Integer> named(List<AdResult> ads) {
        var adSets = new HashMap<String, Integer>();
        for (var ad : ads) {
            var adSet = ad.adSet();
            if (adSet != null) {
                adSets.merge(adSet, 1, Integer::sum);
            }
        }
        return adSets;
    }

    private static boolean sameTemplates(List<List<AdResult>> angles) {
        var all = new HashSet<Set<String>>();
        for (var ads : angles) {
            if (ads.stream().anyMatch(ad -> ad.template() == null)) {
                return false;
            }
            all.add(ads.stream().map(ad -> String.valueOf(ad.template())).collect(Collectors.toSet()));
        }
        return angles.size() >= PromotionThresholds.ANGLES_FOR_TEMPLATES
                && all.size() == 1
                && all.iterator().next().size() > 1;
    }
}
