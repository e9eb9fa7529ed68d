package belieffirst.simulation;

import belieffirst.inference.NestedModel;
import belieffirst.inference.Prior;
import belieffirst.verdict.rule.Gates;
import belieffirst.verdict.rule.Rules;
import belieffirst.verdict.rule.Settings;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A campaign of several angles, judged every evening by the product's own gates, engine and rules until one is promoted.
 * Killed angles stop spending. Whoever stops when the rules say so saves money; whoever goes on gives chance more looks.
 */
record Comparison(Scenario scenario, boolean stopsWhenTold) {

    private static final int NONE = -1;

    /** How it ended: which angle was promoted, if any; whether the first was killed; what was spent of all there was. */
    record End(int promoted, boolean firstKilled, boolean anyKilled, double partSpent) {

        boolean promotedAny() {
            return promoted != NONE;
        }

        boolean promotedFirst() {
            return promoted == 0;
        }
    }

    End run(UniformRandomProvider random) {
        var campaign = new Campaign(scenario, random);
        var look = Look.NOTHING;
        for (var today = 0; !ends(look) && Campaign.matured(today - 1) < Scenario.DAYS; today++) {
            if (today < Scenario.DAYS) {
                campaign.run();
            }
            look = Campaign.matured(today) > 0 ? look(campaign, today) : look;
        }
        return end(campaign, look.promoted());
    }

    private boolean ends(Look look) {
        return look.promoted() != NONE || (look.told() && stopsWhenTold);
    }

    private Look look(Campaign campaign, int today) {
        var settings = new Settings(Scenario.TARGET_CPA, Scenario.MAX_CPA, scenario.budgets());
        var result = campaign.result(today);
        if (!Gates.ofPlan(result, settings).isEmpty()) {
            return Look.NOTHING;
        }
        var posterior = NestedModel.posterior(result.arms(), Prior.ofSeveralArms(settings.targetCpa()));
        var verdicts = Rules.apply(result, settings, posterior);
        var look = Look.NOTHING;
        for (var angle = 0; angle < verdicts.size(); angle++) {
            switch (verdicts.get(angle).decision()) {
                case PROMOTE -> look = new Look(angle, false);
                case KILL -> campaign.kill(angle);
                case PROVISIONAL, STOP_NO_SEPARATION -> look = new Look(NONE, true);
                default -> {}
            }
        }
        return look;
    }

    /** What one evening's verdicts said: whom to promote, or that no promotion is to come. */
    private record Look(int promoted, boolean told) {

        static final Look NOTHING = new Look(NONE, false);
    }

    private End end(Campaign campaign, int promoted) {
        var anyKilled = false;
        for (var angle = 0; angle < scenario.angles(); angle++) {
            anyKilled |= campaign.isKilled(angle);
        }
        var all = scenario.angles() * scenario.dailyBudgetOfAngle() * Scenario.DAYS;
        return new End(promoted, campaign.isKilled(0), anyKilled, campaign.spent() / all);
    }
}
