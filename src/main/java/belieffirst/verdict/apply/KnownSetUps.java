package belieffirst.verdict.apply;

import belieffirst.evidence.structure.RunningAd;
import belieffirst.evidence.structure.RunningAds;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.goal.SetUpSource;
import belieffirst.verdict.result.PlannedArm;
import java.util.List;
import org.springframework.stereotype.Component;

/** The set-ups of plans for which nobody chose one, learned from where their ads run. */
@Component
public class KnownSetUps {

    private final Plans plans;
    private final Compilations compilations;
    private final RunningAds running;

    KnownSetUps(Plans plans, Compilations compilations, RunningAds running) {
        this.plans = plans;
        this.compilations = compilations;
        this.running = running;
    }

    /** What somebody chose stays. What was learned is learned anew, as more ads run. */
    void learn(Id<Plan> id) {
        var known = plans.outline(id).plan().goals();
        var ads = known.source() == SetUpSource.ANSWER ? List.<RunningAd>of() : running.of(id);
        if (!ads.isEmpty()) {
            KnownSetUp.of(PlannedArm.in(compilations.inForce(id)), ads)
                    .filter(shown -> !known.running(shown).equals(known))
                    .ifPresent(shown -> keep(id, shown));
        }
    }

    private void keep(Id<Plan> id, SetUp shown) {
        plans.change(id, null, plan -> {
            var goals = plan.goals();
            return goals.source() == SetUpSource.ANSWER ? plan : plan.aimingAt(goals.running(shown));
        });
    }
}
