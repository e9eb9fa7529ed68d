package belieffirst.inference.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DayFactorsTests {

    @Test
    void weighADayByWhatItYielded() {
        var factors = DayFactors.of(new int[] {100, 200}, new double[] {1000, 1000});

        assertThat(factors[0]).isCloseTo(120 / 170.0, within(1e-12));
        assertThat(factors[1]).isCloseTo(220 / 170.0, within(1e-12));
    }

    @Test
    void hardlyTrustADayOfFewConversions() {
        var factors = DayFactors.of(new int[] {1, 2}, new double[] {10, 10});

        assertThat(factors[1]).isBetween(1.0, 1.03);
    }

    @Test
    void leaveTheSumOfSpendAsItWas() {
        double[] spend = {300, 0, 120, 999};
        var factors = DayFactors.of(new int[] {30, 0, 40, 55}, spend);
        var exposure = 0.0;
        for (var day = 0; day < spend.length; day++) {
            exposure += spend[day] * factors[day];
        }

        assertThat(exposure).isCloseTo(1419, within(1e-9));
    }

    @Test
    void areOneWhereNothingHappened() {
        assertThat(DayFactors.of(new int[] {0, 0}, new double[] {0, 0})).containsExactly(1, 1);
    }
}
