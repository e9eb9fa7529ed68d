package belieffirst.inference;

import static belieffirst.inference.Arms.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Posteriors, and the density of one rate, where one knows them by a formula or by plain sums. */
class PosteriorTests {

    private static final double SD = 0.25;

    @Test
    void isLedByTheArmMostLikelyBest() {
        assertThat(NestedModel.posterior(Arms.four(), Prior.ofSeveralArms(30)).leader())
                .isEqualTo(2);
        assertThat(Posterior.leader(new double[] {0.2, 0.4, 0.4})).isOne();
    }

    /** Around what all did: a common mean of several arms within .7, one arm within .5. */
    @Test
    void startsFromWhatAllDidWhereThereIsNoTarget() {
        assertThat(Prior.pooled(Arms.four()).sd()).isEqualTo(0.7);
        assertThat(Prior.pooled(List.of(arm(300, 9, 12)))).isEqualTo(new Prior(Math.log(21.5 / 600), 0.5));
    }

    /** By hand: the squared spread between ads, each weighed by Σ over log rates of prior × negative binomials. */
    @Test
    void ofASingleArmSaysHowMuchItsAdsDiffer() {
        var prior = Prior.ofOneArm(30);
        double all = 0, squares = 0;
        var ads = arm(300, 3, 22, 10).ads();
        for (var cv = 0; cv < SpreadPrior.CV.size(); cv++) {
            for (var logRate = -7.0; logRate < 0; logRate += 0.005) {
                var weight = SpreadPrior.CV.weight(cv)
                        * prior.density(logRate)
                        * Math.exp(NegativeBinomial.logLikelihood(ads, SpreadPrior.CV.shape(cv), logRate));
                all += weight;
                squares += weight * SpreadPrior.CV.value(cv) * SpreadPrior.CV.value(cv);
            }
        }

        assertThat(NestedModel.posterior(Arm.of(ads), prior).cvSquared()).isCloseTo(squares / all, within(1e-9));
    }

    /** An arm without ads may be anywhere, to the ends of the grid, beside two that are known to some percent. */
    @Test
    void ofAnUnseenArmBesideKnownOnesAgreesWithThePlainModel() {
        var arms = List.of(
                Arm.of(Collections.nCopies(3, new AdCounts(2000, 60_000))),
                Arm.of(Collections.nCopies(3, new AdCounts(2400, 60_000))),
                new Arm(List.of()));
        var posterior = NestedModel.posterior(arms, Prior.ofSeveralArms(30));
        var plain = new PlainNestedModel(arms, Prior.ofSeveralArms(30));

        for (var i = 0; i < arms.size(); i++) {
            assertThat(posterior.standings().get(i).best()).isCloseTo(plain.best[i], within(5e-4));
            assertThat(posterior.standings().get(i).nearBest()).isCloseTo(plain.nearBest[i], within(2e-3));
        }
    }

    /** Masses of a normal curve have its quantiles, also where the probability is that of a cost. */
    @Test
    void hasTheQuantilesOfANormalCurve() {
        var grid = Grid.around(Arms.four(), Prior.pooled(Arms.four()));
        var normal = NormalDistribution.of(grid.logRate(grid.middle) + 0.013, SD);
        var rate = new RateDensity(
                grid,
                IntStream.range(0, grid.points)
                        .mapToDouble(i -> normal.density(grid.logRate(i)))
                        .toArray());

        for (var probability : new double[] {0.001, 0.1, 0.5, 0.9, 0.999}) {
            var quantile = normal.inverseCumulativeProbability(probability);
            assertThat(rate.logRateQuantile(probability)).isCloseTo(quantile, within(1e-5));
            assertThat(rate.costsAtMost(Math.exp(-quantile))).isCloseTo(1 - probability, within(1e-6));
        }
    }

    /** Half a step beyond either end, where no two points are left to go between. */
    @Test
    void isCertainJustBeyondTheEndsOfTheGrid() {
        var grid = Grid.around(Arms.four(), Prior.pooled(Arms.four()));
        var even = new double[grid.points];
        Arrays.fill(even, 1);
        var rate = new RateDensity(grid, even);

        assertThat(rate.costsAtMost(Math.exp(-grid.logRate(grid.points - 1) - 0.01)))
                .isZero();
        assertThat(rate.costsAtMost(Math.exp(-grid.logRate(0) + 0.01))).isEqualTo(1);
        assertThat(rate.costsAtMost(Math.exp(-grid.logRate(grid.points - 1) + 0.01)))
                .isPositive();
    }
}
