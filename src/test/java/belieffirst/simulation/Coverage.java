package belieffirst.simulation;

import belieffirst.inference.AdCounts;
import belieffirst.inference.Arm;
import belieffirst.inference.NestedModel;
import belieffirst.inference.Prior;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Truth drawn from the prior itself, and how often the 95 % interval then holds it. */
record Coverage(int angles, int ads, double conversions) {

    private static final double[] CV = {0.05, 0.20, 0.35, 0.50, 0.65, 0.80, 1.0};
    private static final double[] TAU = {0.10, 0.25, 0.40, 0.60, 0.85};
    private static final double SCALE = 0.5;

    /** The part of the angles whose true log rate lies inside. */
    double run(UniformRandomProvider random) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        var cv = draw(CV, random);
        var tau = draw(TAU, random);
        var prior = Prior.ofSeveralArms(Scenario.TARGET_CPA);
        var mean = prior.logRate() + prior.sd() * normal.sample();
        var truth = new double[angles];
        var arms = new ArrayList<Arm>();
        for (var angle = 0; angle < angles; angle++) {
            truth[angle] = mean + tau * normal.sample();
            arms.add(arm(StrictMath.exp(truth[angle]), cv, random));
        }
        return inside(arms, prior, truth);
    }

    private static double inside(List<Arm> arms, Prior prior, double[] truth) {
        var standings = NestedModel.posterior(arms, prior).standings();
        var inside = 0;
        for (var angle = 0; angle < truth.length; angle++) {
            var rate = standings.get(angle).rate();
            if (rate.logRateQuantile(0.025) <= truth[angle] && truth[angle] <= rate.logRateQuantile(0.975)) {
                inside++;
            }
        }
        return (double) inside / truth.length;
    }

    private Arm arm(double rate, double cv, UniformRandomProvider random) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        var tallies = new ArrayList<AdCounts>();
        for (var ad = 0; ad < ads; ad++) {
            var factor = AhrensDieterMarsagliaTsangGammaSampler.of(random, 1 / (cv * cv), cv * cv)
                    .sample();
            var exposure = conversions * Scenario.TARGET_CPA * StrictMath.exp(0.3 * normal.sample());
            var count = PoissonSampler.of(random, Math.max(rate * factor * exposure, 1e-9))
                    .sample();
            tallies.add(new AdCounts(count, exposure));
        }
        return Arm.of(tallies);
    }

    private static double draw(double[] values, UniformRandomProvider random) {
        var weights = new double[values.length];
        var total = 0.0;
        for (var i = 0; i < values.length; i++) {
            weights[i] = StrictMath.exp(-0.5 * values[i] * values[i] / (SCALE * SCALE));
            total += weights[i];
        }
        var rest = random.nextDouble() * total;
        var chosen = 0;
        while (chosen < values.length - 1 && rest >= weights[chosen]) {
            rest -= weights[chosen];
            chosen++;
        }
        return values[chosen];
    }
}
