package belieffirst.verdict.evidence;

import belieffirst.evidence.PlanEvidence;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.verdict.result.EarlierResults;
import belieffirst.verdict.result.KnownAdSets;
import belieffirst.verdict.result.LostArms;
import belieffirst.verdict.result.PlannedArm;
import belieffirst.verdict.rule.PlanResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The facts beside results that a verdict stands on: where ads ran, which arms lost on an earlier day, and plans before it. */
@Component
class CampaignBackground {

    private final KnownAdSets adSets;
    private final LostArms lost;
    private final EarlierResults earlier;

    CampaignBackground(KnownAdSets adSets, LostArms lost, EarlierResults earlier) {
        this.adSets = adSets;
        this.lost = lost;
        this.earlier = earlier;
    }

    Facts of(PlanDetails details, List<CompiledAds.Ad> ads, PlanEvidence came, LocalDate today) {
        return new Facts(
                adSets.of(details, ads),
                lost.of(details.plan().id(), today),
                earlier.of(details.plan(), PlannedArm.of(ads), came));
    }

    /**
     * The facts.
     *
     * @param adSets by the codes of ads
     * @param lost keys of arms
     * @param earlier what plans before it found of the same arms
     */
    record Facts(Map<String, String> adSets, Set<String> lost, List<PlanResult.Earlier> earlier) {

        /** The names of those that lost, out of all by their keys. */
        List<String> killed(Map<String, String> names) {
            return names.entrySet().stream()
                    .filter(arm -> lost.contains(arm.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }
}
