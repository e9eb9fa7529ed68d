package belieffirst.inference;

import static belieffirst.inference.Arms.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateDensityTests {

    private static final Prior PRIOR = Prior.ofOneArm(30);

    private final RateDensity rate = NestedModel.posterior(arm(300, 9, 12, 10), PRIOR)
            .standings()
            .getFirst()
            .rate();

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.025, 0.2, 0.5, 0.8, 0.975, 0.999})
    void costsAtMostItsOwnQuantile(double probability) {
        assertThat(rate.costsAtMost(rate.costQuantile(probability))).isCloseTo(probability, within(1e-9));
    }

    @Test
    void isCertainFarOutside() {
        assertThat(rate.costsAtMost(1e6)).isEqualTo(1);
        assertThat(rate.costsAtMost(1e-6)).isZero();
        assertThat(rate.costsAtMost(29)).isLessThan(rate.costsAtMost(31));
    }

    /** Cost is one over the rate: its median is, its mean is more. */
    @Test
    void turnsRatesIntoCosts() {
        assertThat(rate.costQuantile(0.5)).isCloseTo(Math.exp(-rate.logRateQuantile(0.5)), within(1e-9));
        assertThat(rate.meanCost()).isGreaterThan(1 / rate.mean());
    }

    /** By hand: Σ over cv and θ of prior × negative binomials, without anything left out. */
    @Test
    void ofASingleArmIsPriorTimesLikelihood() {
        var ads = arm(300, 9, 12, 10).ads();
        double all = 0, rates = 0;
        for (var cv = 0; cv < SpreadPrior.CV.size(); cv++) {
            for (var logRate = -7.0; logRate < 0; logRate += 0.001) {
                var weight = SpreadPrior.CV.weight(cv)
                        * PRIOR.density(logRate)
                        * Math.exp(NegativeBinomial.logLikelihood(ads, SpreadPrior.CV.shape(cv), logRate));
                all += weight;
                rates += weight * Math.exp(logRate);
            }
        }

        assertThat(rate.mean()).isCloseTo(rates / all, within(1e-9));
        assertThat(NestedModel.posterior(Arm.of(ads), PRIOR).logMarginal())
                .isCloseTo(Math.log(all * 0.001), within(1e-6));
    }

    @Test
    void takesAnAd() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> NestedModel.posterior(new Arm(List.of()), PRIOR));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new AdCounts(-1, 1));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new AdCounts(1, 0));
    }
}
