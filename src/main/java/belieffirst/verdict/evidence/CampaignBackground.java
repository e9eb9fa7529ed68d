package belieffirst.verdict.evidence;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.verdict.result.KnownAdSets;
import belieffirst.verdict.result.LostArms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The facts beside results that a verdict stands on: where ads ran, and which arms lost on an earlier day. */
@Component
class CampaignBackground {

    private final KnownAdSets adSets;
    private final LostArms lost;

    CampaignBackground(KnownAdSets adSets, LostArms lost) {
        this.adSets = adSets;
        this.lost = lost;
    }

    Facts of(PlanDetails details, List<CompiledAds.Ad> ads, LocalDate today) {
        return new Facts(adSets.of(details, ads), lost.of(details.plan().id(), today));
    }

    /**
     * The facts.
     *
     * @param adSets by the codes of ads
     * @param lost keys of arms
     */
    record Facts(Map<String, String> adSets, Set<String> lost) {

        /** The names of those that lost, out of all by their keys. */
        List<String> killed(Map<String, String> names) {
            return names.entrySet().stream()
                    .filter(arm -> lost.contains(arm.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }
}
