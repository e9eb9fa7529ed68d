package belieffirst.verdict.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The layout of a plan's ads in ad sets and templates, which decides how sure a verdict must be.
 *
 * @param adSets how many ad sets each angle has of its own
 * @param shared the ad sets that several angles run in
 * @param sameTemplates whether angles run the same templates, each ad in an ad set of its own
 */
record Layout(AdSets adSets, Set<String> shared, boolean sameTemplates) {

    /** With fewer angles factors of templates hide what angles do, and a promotion would take more than they give. */
    private static final int ANGLES_FOR_TEMPLATES = 4;

    /** The ad sets of an angle: one for each ad, several, or one with all of its ads, which cannot be told from the angle. */
    enum AdSets {
        ONE_PER_AD,
        SEVERAL,
        ONE
    }

    static Layout of(List<AngleResult> angles) {
        var anglesOf = new HashMap<String, Integer>();
        for (var angle : angles) {
            adSets(angle).keySet().forEach(adSet -> anglesOf.merge(adSet, 1, Integer::sum));
        }
        var shared = anglesOf.entrySet().stream()
                .filter(adSet -> adSet.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var fewest = AdSets.ONE_PER_AD;
        for (var angle : angles) {
            var ofAngle = of(angle, shared);
            fewest = ofAngle.compareTo(fewest) > 0 ? ofAngle : fewest;
        }
        return new Layout(fewest, shared, fewest == AdSets.ONE_PER_AD && sameTemplates(angles));
    }

    private static AdSets of(AngleResult angle, Set<String> shared) {
        var own = new HashMap<>(adSets(angle));
        own.keySet().removeAll(shared);
        if (own.values().stream().noneMatch(ads -> ads > 1)) {
            return AdSets.ONE_PER_AD;
        }
        return adSets(angle).size() > 1 ? AdSets.SEVERAL : AdSets.ONE;
    }

    /** Ads by ad set; an ad without one has its own. */
    private static Map<String, Integer> adSets(AngleResult angle) {
        var adSets = new HashMap<String, Integer>();
        for (var place = 0; place < angle.ads().size(); place++) {
            var adSet = angle.ads().get(place).adSet();
            if (adSet != null) {
                adSets.merge(adSet, 1, Integer::sum);
            }
        }
        return adSets;
    }

    private static boolean sameTemplates(List<AngleResult> angles) {
        var all = new HashSet<String>();
        for (var angle : angles) {
            var templates = new HashSet<String>();
            for (var ad : angle.ads()) {
                if (ad.template() == null) {
                    return false;
                }
                templates.add(ad.template());
            }
            if (!all.isEmpty() && !all.equals(templates)) {
                return false;
            }
            all.addAll(templates);
        }
        return angles.size() >= ANGLES_FOR_TEMPLATES && all.size() > 1;
    }
}
