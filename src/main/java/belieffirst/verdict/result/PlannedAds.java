package belieffirst.verdict.result;

import java.util.List;
import java.util.Map;

/** The planned ads of a plan: its arms, and the place of each ad by its code. */
public record PlannedAds(List<PlannedArm> arms, Map<String, AdPlace> places) {

    public PlannedAds {
        arms = List.copyOf(arms);
        places = Map.copyOf(places);
    }
}
