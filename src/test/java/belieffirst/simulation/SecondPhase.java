package belieffirst.simulation;

import belieffirst.inference.NestedModel;
import belieffirst.inference.Prior;
import belieffirst.verdict.rule.Confirmation;
import belieffirst.verdict.rule.Decision;
import belieffirst.verdict.rule.Gates;
import belieffirst.verdict.rule.Settings;
import org.apache.commons.rng.UniformRandomProvider;

/** A campaign of one angle that truly lies on the target, judged every evening until it is confirmed or rejected. */
record SecondPhase(Scenario scenario) {

    Decision run(UniformRandomProvider random) {
        var campaign = new Campaign(scenario, random);
        var decision = Decision.KEEP_TESTING;
        for (var today = 0; decision == Decision.KEEP_TESTING && Campaign.matured(today - 1) < Scenario.DAYS; today++) {
            if (today < Scenario.DAYS) {
                campaign.run();
            }
            decision = Campaign.matured(today) > 0 ? look(campaign, today) : decision;
        }
        return decision;
    }

    private Decision look(Campaign campaign, int today) {
        var settings = new Settings(Scenario.TARGET_CPA, Scenario.MAX_CPA, scenario.budgets());
        var result = campaign.result(today);
        if (!Gates.ofPlan(result, settings).isEmpty()) {
            return Decision.KEEP_TESTING;
        }
        var posterior = NestedModel.posterior(result.arms().getFirst(), Prior.ofOneArm(settings.targetCpa()));
        return Confirmation.of(result, settings, posterior).decision();
    }
}
