package belieffirst.verdict;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.layer.Strategy;
import belieffirst.verdict.result.AdPlace;
import belieffirst.verdict.result.KnownAdSets;
import belieffirst.verdict.result.PlannedAds;
import belieffirst.verdict.result.PlannedArm;
import org.springframework.stereotype.Component;

/** A reader of what a plan compares: its arms, and where each ad runs or was to run. */
@Component
class PlannedAdsReader {

    private final Compilations compilations;
    private final KnownAdSets adSets;

    PlannedAdsReader(Compilations compilations, KnownAdSets adSets) {
        this.compilations = compilations;
        this.adSets = adSets;
    }

    /** Refuses a plan that was never compiled. Costs two statements. */
    PlannedAds of(PlanDetails details) {
        var id = details.plan().id();
        var ads = CompiledAds.in(compilations.inForce(id));
        var fixed = details.plan().design().strategy() == Strategy.FIXED;
        var places = AdPlace.of(ads, adSets.of(details, ads), fixed);
        return new PlannedAds(PlannedArm.of(ads), places, ads);
    }
}
