package belieffirst.simulation;

import belieffirst.inference.NestedModel;
import belieffirst.inference.Prior;
import belieffirst.verdict.rule.Confirmation;
import belieffirst.verdict.rule.Gates;
import belieffirst.verdict.rule.PlanDecision;
import org.apache.commons.rng.UniformRandomProvider;

/** A campaign of one angle, judged every evening until it is confirmed or rejected, or the test ends. */
record SecondPhase(Scenario scenario) {

    PlanDecision run(UniformRandomProvider random) {
        var campaign = new Campaign(scenario, random);
        var decision = PlanDecision.KEEP_TESTING;
        for (var today = 0; !decision.isEnd() && Campaign.settled(today - 1) < Scenario.DAYS; today++) {
            if (today < Scenario.DAYS) {
                campaign.run();
            }
            decision = Campaign.settled(today) >= Gates.DAYS ? look(campaign, today) : decision;
        }
        return decision;
    }

    private static PlanDecision look(Campaign campaign, int today) {
        var result = campaign.result(today);
        var posterior = NestedModel.posterior(result.arms().getFirst(), Prior.ofOneArm(Scenario.TARGET_CPA));
        return Confirmation.of(result, Comparison.SETTINGS, posterior).plan();
    }
}
