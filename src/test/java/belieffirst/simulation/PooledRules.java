package belieffirst.simulation;

import belieffirst.inference.DirichletMultinomial;
import belieffirst.inference.Independent;
import belieffirst.verdict.rule.AdResult;
import belieffirst.verdict.rule.PlanResult;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;

/** Rules that count an angle's ads as one, looked at every evening: the simulation must catch them promoting by luck. */
record PooledRules(Scenario scenario) {

    private static final double SURE = 0.95;
    private static final double SMALL_LOSS = 0.01;
    private static final double LARGE_E = 20;

    /** Whether each rule ever promoted: P(best) ≥ 95 %, expected loss below 1 %, e-value ≥ 20. */
    double[] run(UniformRandomProvider random) {
        var campaign = new Campaign(scenario, random);
        var fired = new double[3];
        for (var today = 0; Campaign.settled(today - 1) < Scenario.DAYS; today++) {
            if (today < Scenario.DAYS) {
                campaign.run();
            }
            if (Campaign.settled(today) > 0) {
                look(campaign.result(today), fired);
            }
        }
        return fired;
    }

    private static void look(PlanResult result, double[] fired) {
        var conversions = result.angles().stream()
                .mapToInt(angle ->
                        angle.ads().stream().mapToInt(AdResult::conversions).sum())
                .toArray();
        var exposure = result.angles().stream()
                .mapToDouble(angle ->
                        angle.ads().stream().mapToDouble(AdResult::exposure).sum())
                .toArray();
        if (fired[0] == 0 || fired[1] == 0) {
            var posteriors = IntStream.range(0, conversions.length)
                    .mapToObj(i -> GammaDistribution.of(conversions[i] + 0.5, 1 / exposure[i]))
                    .toList();
            var who = Independent.rates(posteriors);
            fired[0] = Math.max(fired[0], Arrays.stream(who.best()).anyMatch(p -> p >= SURE) ? 1 : 0);
            fired[1] = Math.max(
                    fired[1],
                    Arrays.stream(who.expectedLoss()).anyMatch(loss -> loss < SMALL_LOSS * who.expectedMax()) ? 1 : 0);
        }
        if (DirichletMultinomial.logE(conversions, exposure, conversions.length) >= StrictMath.log(LARGE_E)) {
            fired[2] = 1;
        }
    }
}
