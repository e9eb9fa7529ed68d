package belieffirst.verdict.result;

import belieffirst.plan.compile.CompiledAds;
import java.util.List;
import java.util.Map;

/**
 * The planned ads of a plan: its arms, and the place of each ad by its code.
 *
 * @param ads as they were compiled; none of a campaign that was never compiled
 */
public record PlannedAds(List<PlannedArm> arms, Map<String, AdPlace> places, List<CompiledAds.Ad> ads) {

    public PlannedAds {
        arms = List.copyOf(arms);
        places = Map.copyOf(places);
        ads = List.copyOf(ads);
    }

    /** Of ads that nobody compiled. */
    public PlannedAds(List<PlannedArm> arms, Map<String, AdPlace> places) {
        this(arms, places, List.of());
    }
}
