package belieffirst.simulation;

import belieffirst.inference.NestedModel;
import belieffirst.inference.Prior;
import belieffirst.verdict.rule.Advice;
import belieffirst.verdict.rule.Decision;
import belieffirst.verdict.rule.Gates;
import belieffirst.verdict.rule.PlanDecision;
import belieffirst.verdict.rule.Rules;
import belieffirst.verdict.rule.Ruling;
import belieffirst.verdict.rule.Settings;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A campaign of several angles, judged every evening by the product's own gates, engine and rules until one is promoted or the
 * test ends. Losers stop spending.
 *
 * @param follows whether somebody follows the advice too: stops the hopeless, and in the second week makes new ads for the two
 *     leaders
 */
record Comparison(Scenario scenario, boolean follows) {

    static final Settings SETTINGS = new Settings(Scenario.TARGET_CPA, Scenario.MAX_CPA);
    private static final int NEW_ADS_ON = 8;
    private static final int NONE = -1;

    /**
     * The way it ended.
     *
     * @param leader the angle most likely best, and the one behind it
     * @param losers angles recorded as losers
     * @param market how good the angles really were
     */
    record End(PlanDecision decision, int leader, int second, List<Integer> losers, Market market) {

        boolean promoted() {
            return decision == PlanDecision.PROMOTE;
        }

        /** The truly best angle. */
        int best() {
            return IntStream.range(0, market.angles())
                    .boxed()
                    .max(Comparator.comparingDouble(market::angle))
                    .orElseThrow();
        }

        boolean promotedBest() {
            return promoted() && leader == best();
        }

        /** Whether the page names the truly best angle: as the one in front, or as one of the two of a rematch. */
        boolean namesBest() {
            return leader == best() || (decision == PlanDecision.REMATCH && second == best());
        }

        boolean promotedWithinTenPercent() {
            return promoted() && market.angle(leader) * 1.1 >= market.angle(best());
        }

        /** What is lost by following the page, as a share of the best angle's rate. */
        double regret() {
            return 1 - market.angle(leader) / market.angle(best());
        }
    }

    End run(UniformRandomProvider random) {
        var campaign = new Campaign(scenario, random, follows);
        var look = new Look(new Ruling(PlanDecision.KEEP_TESTING, List.of()), NONE, NONE);
        for (var today = 0; !look.ruling().plan().isEnd() && Campaign.settled(today - 1) < Scenario.DAYS; today++) {
            if (today < Scenario.DAYS) {
                campaign.run();
            }
            if (Campaign.settled(today) >= Gates.DAYS) {
                look = look(campaign, today);
                act(campaign, look, today);
            }
        }
        var losers = IntStream.range(0, scenario.design().angles())
                .filter(campaign::isKilled)
                .boxed()
                .toList();
        return new End(look.ruling().plan(), look.leader(), look.second(), losers, campaign.market());
    }

    private static Look look(Campaign campaign, int today) {
        var result = campaign.result(today);
        var posterior = NestedModel.posterior(result.arms(), Prior.ofSeveralArms(Scenario.TARGET_CPA));
        var order = IntStream.range(0, result.angles().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        angle -> -posterior.standings().get(angle).best()))
                .toList();
        return new Look(Rules.of(result, SETTINGS, posterior), order.get(0), order.get(1));
    }

    private void act(Campaign campaign, Look look, int today) {
        var verdicts = look.ruling().angles();
        for (var angle = 0; angle < verdicts.size(); angle++) {
            if (verdicts.get(angle).decision() == Decision.KILL) {
                campaign.kill(angle);
            } else if (follows && verdicts.get(angle).advice() == Advice.STOP_SPENDING) {
                campaign.stop(angle);
            }
        }
        if (follows && Campaign.settled(today) == NEW_ADS_ON) {
            campaign.addAds(look.leader(), scenario.design().ads(), today + 1);
            campaign.addAds(look.second(), scenario.design().ads(), today + 1);
        }
    }

    /** One evening's words, and which angles lead. */
    private record Look(Ruling ruling, int leader, int second) {}
}
