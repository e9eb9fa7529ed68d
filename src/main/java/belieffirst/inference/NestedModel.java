package belieffirst.inference;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Ads nested in ad sets nested in arms: conversions of an ad are Poisson around exposure × the arm's rate × the ad set's factor,
 * which is log-normal, × the ad's own factor, which is gamma with mean 1; log rates of arms are normal around a common mean.
 *
 * <p>Ads are the unit of replication (Clark 1973; Judd, Westfall and Kenny 2012). Everything is summed on grids, nothing is
 * drawn, so the same data give the same answer to the bit. Nodes lighter than 1e-7 of all are left out. Where ads have an ad set each, the ad set's factor is part of the ad's.
 */
public final class NestedModel {

    private static final double NEGLIGIBLE = 1e-7;

    private NestedModel() {}

    /**
     * What is believed of several arms after their ads ran.
     *
     * @param arms two or more; of an arm without ads only what the others say of it is believed
     * @throws IllegalArgumentException for fewer arms, or without any ad
     */
    public static Posterior posterior(List<Arm> arms, Prior prior) {
        if (arms.size() < 2 || arms.stream().allMatch(arm -> arm.ads().isEmpty())) {
            throw new IllegalArgumentException("at least two arms, and an ad");
        }
        var evidence = new ArmEvidence(arms, prior);
        var nodes = new SharedParameterGrid(evidence, prior);
        var logMarginal = nodes.logMarginal();
        var contest = new BestArm(evidence);
        var cvSquared = 0.0;
        var total = 0.0;
        for (var node : nodes.all()) {
            var weight = StrictMath.exp(node.logWeight() - logMarginal);
            if (weight >= NEGLIGIBLE) {
                contest.add(node, weight);
                cvSquared += weight * evidence.cvSquared(node.spread());
                total += weight;
            }
        }
        return posterior(contest, evidence.grid, cvSquared / total, logMarginal);
    }

    /**
     * One arm on its own ads, its log rate normal around the prior's centre; the spread between ads as with several arms.
     *
     * @throws IllegalArgumentException for an arm without ads
     */
    public static Posterior posterior(Arm arm, Prior prior) {
        return posteriorOverPlans(List.of(arm), prior).orElseThrow();
    }

    /**
     * One arm on its ads in several plans, each of which has an effect of its own on the arm's log rate.
     *
     * @param plans the arm as it is in each of them, on exposures of one unit
     * @return empty where the plans differ by more than any effect that is believed possible
     * @throws IllegalArgumentException without any ad
     */
    public static Optional<Posterior> posteriorOverPlans(List<Arm> plans, Prior prior) {
        if (plans.stream().allMatch(plan -> plan.ads().isEmpty())) {
            throw new IllegalArgumentException("at least one ad");
        }
        return new SingleArm(plans, prior).posterior();
    }

    /**
     * The logarithm of the marginal likelihood of all data if arms differ, over the largest likelihood if they do not.
     *
     * @param arms two or more
     */
    public static double logDifference(List<Arm> arms, Prior prior) {
        var evidence = new ArmEvidence(arms, prior);
        return new SharedParameterGrid(evidence, prior).logMarginal() - CommonRate.logLargest(arms, evidence);
    }

    private static Posterior posterior(BestArm contest, Grid grid, double cvSquared, double logMarginal) {
        var rates = IntStream.range(0, contest.best.length)
                .mapToObj(arm -> new RateDensity(grid, contest.density[arm]))
                .toList();
        var sum = DoubleStream.of(contest.best).sum();
        var highest = contest.highestRate / sum;
        var leader = Posterior.leader(contest.best);
        var standings = IntStream.range(0, contest.best.length)
                .mapToObj(arm -> new Standing(
                        rates.get(arm),
                        contest.best[arm] / sum,
                        Math.clamp(contest.nearBest[arm], 0, 1),
                        (highest - rates.get(arm).mean()) / rates.get(leader).mean()))
                .toList();
        return new Posterior(standings, highest, cvSquared, logMarginal);
    }
}
