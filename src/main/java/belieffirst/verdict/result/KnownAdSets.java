package belieffirst.verdict.result;

import belieffirst.evidence.structure.RunningAds;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.launch.PlannedAdSets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The ad sets that planned ads are in: the known one, or else the planned one. */
@Component
public class KnownAdSets {

    private final RunningAds running;

    KnownAdSets(RunningAds running) {
        this.running = running;
    }

    /**
     * By the codes of ads. An ad of which nobody knows it is where the others of its planned ad set are, if that is one place. Costs
     * one statement.
     */
    public Map<String, String> of(PlanDetails details, List<CompiledAds.Ad> ads) {
        var plan = details.plan();
        var known = running.adSets(plan.id());
        var places = new HashMap<>(known);
        PlannedAdSets.of(plan.key(), plan.goals().setUp(), ads)
                .forEach((planned, members) -> fill(planned, members, known, places));
        return places;
    }

    private static void fill(
            String planned, List<CompiledAds.Ad> members, Map<String, String> known, Map<String, String> places) {
        var found = members.stream()
                .map(ad -> known.get(ad.code()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var place = found.size() == 1 ? found.getFirst() : planned;
        members.forEach(ad -> places.putIfAbsent(ad.code(), place));
    }
}
