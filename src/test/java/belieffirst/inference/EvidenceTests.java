package belieffirst.inference;

import static belieffirst.inference.Arms.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The evidence of ad sets and of arms on the grid, against sums and slopes taken directly. */
class EvidenceTests {

    private static final Prior PRIOR = Prior.ofSeveralArms(30);

    /** The spreads of ad sets: none, .1, .2 and .3. */
    private static final double[] SDS = {0, 0.1, 0.2, 0.3};

    private final List<Arm> arms =
            List.of(inAdSets(arm(3000, 90, 120), arm(3000, 140, 100)), inAdSets(arm(3000, 80, 110), arm(3000, 60, 62)));

    /** Many conversions know the rate far better than .3: steps as wide as the spread allows would miss the hill. */
    @Test
    void widensAnAdSetThatKnowsItsRateWell() {
        var ads = arm(1e6, 90_000, 91_000, 90_500, 89_700).ads();
        var spreads = SpreadPrior.betweenAdSets(List.of(inAdSets(Arm.of(ads))));
        var grid = Grid.around(List.of(Arm.of(ads)), PRIOR);
        var adSet = new AdSetLikelihood(new AdSetCounts(ads, false), SpreadPrior.CV.shape(0), grid, spreads);

        var widened = adSet.widened(3);
        for (var i = 0; i < grid.points; i += 7) {
            var direct = mean(ads, SpreadPrior.CV.shape(0), grid.logRate(i), SDS[3], adSet.logs[adSet.peak]);
            assertThat(widened[i]).isCloseTo(direct, within(1e-5));
        }
    }

    /** What the ad set does is common to all arms in it, so that it hides nothing of their differences. */
    @Test
    void leavesASharedAdSetAsItIs() {
        var ads = arm(3000, 90, 120).ads();
        var grid = Grid.around(arms, PRIOR);
        var shared = new AdSetLikelihood(new AdSetCounts(ads, true), 4, grid, SpreadPrior.betweenAdSets(arms));

        assertThat(shared.widened(3)).isEqualTo(shared.widened(0));
        assertThat(shared.widened(0)[shared.peak]).isEqualTo(1);
    }

    /** Precisions: of both ad sets, each less what its own effect hides, and of the spread between arms. */
    @Test
    void knowsHowNarrowAnArmIs() {
        var evidence = new ArmEvidence(arms, PRIOR);
        for (var spread = 0; spread < evidence.spreads; spread++) {
            var shape = SpreadPrior.CV.shape(spread / SDS.length);
            double[] known = {known(arms.get(0), shape, SDS[spread % 4]), known(arms.get(1), shape, SDS[spread % 4])};
            var tau = SpreadPrior.TAU.value(1);

            assertThat(evidence.narrowest(spread, 1))
                    .isCloseTo(1 / Math.sqrt(Math.max(known[0], known[1]) + 1 / (tau * tau)), within(1e-5));
            var ofMean = 1 / (tau * tau + 1 / known[0]) + 1 / (tau * tau + 1 / known[1]) + 1 / (0.7 * 0.7);
            assertThat(evidence.widthOfMean(spread, 1, PRIOR)).isCloseTo(1 / Math.sqrt(ofMean), within(1e-5));
        }
    }

    /** In a shared ad set nothing is hidden. */
    @Test
    void knowsMoreOfAnArmInSharedAdSets() {
        var shared = new Arm(arms.getFirst().adSets().stream()
                .map(each -> new AdSetCounts(each.ads(), true))
                .toList());
        var evidence = new ArmEvidence(List.of(shared, arms.getLast()), PRIOR);
        var tau = SpreadPrior.TAU.value(0);

        assertThat(evidence.narrowest(3, 0))
                .isCloseTo(1 / Math.sqrt(known(shared, SpreadPrior.CV.shape(0), 0) + 1 / (tau * tau)), within(1e-5));
    }

    /** The product of both ad sets' means over their own effects. */
    @Test
    void multipliesAdSets() {
        var evidence = new ArmEvidence(arms, PRIOR);
        var likelihood = evidence.likelihoods(3)[0];
        for (var i = 0; i < evidence.grid.points; i += 3) {
            var product = 1.0;
            for (var adSet : arms.getFirst().adSets()) {
                product *= mean(adSet.ads(), SpreadPrior.CV.shape(0), evidence.grid.logRate(i), SDS[3], -40);
            }
            assertThat(likelihood.values[i] * Math.exp(likelihood.logPeak + 80))
                    .isCloseTo(product, within(1e-5 * Math.exp(likelihood.logPeak + 80)));
        }
    }

    /** All that counts lies between the ends of the stretch, and at its ends it does count. */
    @Test
    void keepsWhatIsAboveOneInATrillion() {
        for (var likelihood : new ArmEvidence(arms, PRIOR).likelihoods(2)) {
            assertThat(likelihood.values[likelihood.from]).isGreaterThan(1e-12);
            assertThat(likelihood.values[likelihood.to - 1]).isGreaterThan(1e-12);
            assertThat(likelihood.values[likelihood.from - 1]).isLessThanOrEqualTo(1e-12);
            assertThat(likelihood.values[likelihood.to]).isLessThanOrEqualTo(1e-12);
        }
    }

    /** Where nothing was sold, every smaller rate explains it as well. */
    @Test
    void reachesTheFirstPointWhereNothingWasSold() {
        var nothing = inAdSets(arm(30, 0, 0), arm(30, 0, 0));
        var evidence = new ArmEvidence(List.of(nothing, nothing), PRIOR);

        assertThat(evidence.likelihoods(0)[0].from).isZero();
        assertThat(evidence.likelihoods(3)[0].from).isZero();
    }

    private static Arm inAdSets(Arm... adSets) {
        return new Arm(Stream.of(adSets)
                .map(adSet -> new AdSetCounts(adSet.ads(), false))
                .toList());
    }

    /** The arm's information at the rate of all arms: how the log likelihood bends, by differences. */
    private double known(Arm arm, double shape, double sd) {
        var at = Arm.pooledLogRate(arms);
        var step = 1e-3;
        return arm.adSets().stream()
                .mapToDouble(adSet -> {
                    var bend = NegativeBinomial.logLikelihood(adSet.ads(), shape, at - step)
                            - 2 * NegativeBinomial.logLikelihood(adSet.ads(), shape, at)
                            + NegativeBinomial.logLikelihood(adSet.ads(), shape, at + step);
                    return 1 / (-step * step / bend + sd * sd);
                })
                .sum();
    }

    /** The likelihood over e^peak, in the mean over an effect of the ad set, which runs over seven standard deviations. */
    private static double mean(List<AdCounts> ads, double shape, double logRate, double sd, double peak) {
        double sum = 0, weights = 0;
        for (var effect = -7.0; effect <= 7; effect += 0.02) {
            var weight = Math.exp(-0.5 * effect * effect);
            sum += weight * Math.exp(NegativeBinomial.logLikelihood(ads, shape, logRate + effect * sd) - peak);
            weights += weight;
        }
        return sum / weights;
    }
}
