package belieffirst.verdict.evidence;

import belieffirst.evidence.structure.RunningAds;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.compile.CompiledPlan;
import belieffirst.plan.launch.LaunchDocument;
import belieffirst.plan.launch.Launches;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The ad sets that planned ads are in: the known one, or else the planned one. */
@Component
class KnownAdSets {

    private final Launches launches;
    private final RunningAds running;

    KnownAdSets(Launches launches, RunningAds running) {
        this.launches = launches;
        this.running = running;
    }

    /** By the codes of ads. An ad of which nobody knows it is where the others of its planned ad set are, if that is one place. */
    Map<String, String> of(PlanDetails details, CompiledPlan compiled) {
        var known = new HashMap<>(running.adSets(details.plan().id()));
        if (compiled.isMadeElsewhere()) {
            return known;
        }
        var ads = launches.of(details).document().ads();
        var places = new HashMap<String, Set<String>>();
        for (var ad : ads) {
            if (known.containsKey(ad.code())) {
                places.computeIfAbsent(ad.adSet(), _ -> new HashSet<>()).add(known.get(ad.code()));
            }
        }
        ads.forEach(ad -> known.putIfAbsent(ad.code(), place(ad, places)));
        return known;
    }

    private static String place(LaunchDocument.Ad ad, Map<String, Set<String>> places) {
        var found = places.getOrDefault(ad.adSet(), Set.of());
        return found.size() == 1 ? found.iterator().next() : ad.adSet();
    }
}
