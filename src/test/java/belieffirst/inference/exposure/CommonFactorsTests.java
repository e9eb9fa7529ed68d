package belieffirst.inference.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import belieffirst.inference.exposure.CommonFactors.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonFactorsTests {

    /** With one arm that is (C + 20) / (X · rate + 20), as it stands in the design. */
    @Test
    void weighADayByWhatItYielded() {
        var factors = CommonFactors.of(List.of(new Row(0, 0, 100, 1000), new Row(0, 1, 200, 1000)), 1, 2);

        assertThat(factors[0]).isCloseTo(120 / 170.0, within(1e-12));
        assertThat(factors[1]).isCloseTo(220 / 170.0, within(1e-12));
    }

    @Test
    void hardlyTrustADayOfFewConversions() {
        var factors = CommonFactors.of(List.of(new Row(0, 0, 1, 10), new Row(0, 1, 2, 10)), 1, 2);

        assertThat(factors[1]).isBetween(1.0, 1.03);
    }

    @Test
    void areOneWhereNothingHappened() {
        assertThat(CommonFactors.of(List.of(new Row(0, 0, 0, 0), new Row(0, 1, 0, 0)), 1, 2))
                .containsExactly(1, 1);
        assertThat(CommonFactors.of(List.of(), 2, 1)).containsExactly(1);
    }

    /** The first arm is the worse one and stops after ten days; its days are no worse than the others. */
    @Test
    void doNotTakeAnArmThatStoppedForItsDays() {
        var rows = new ArrayList<Row>();
        for (var day = 0; day < 20; day++) {
            rows.add(new Row(1, day, 75, 1500));
            if (day < 10) {
                rows.add(new Row(0, day, 50, 1500));
            }
        }

        var factors = CommonFactors.of(rows, 2, 20);

        assertThat(factors[0]).isCloseTo(factors[19], within(0.01));
    }

    /** Three arms, the second twice as good; the second template half again as good as the first. */
    @Test
    void tellWhatTemplatesDoFromWhatArmsDo() {
        var factors = CommonFactors.of(crossed(new double[] {1, 2, 1}, new double[] {1, 1.5}, 2000), 3, 2);

        assertThat(factors[1] / factors[0]).isCloseTo(1.5, within(0.02));
    }

    /** An arm that ran more of the good template is not better for it. */
    @Test
    void allowForUnevenSpend() {
        var rows = List.of(
                new Row(0, 0, 1000, 10_000),
                new Row(0, 1, 1500, 10_000),
                new Row(1, 0, 200, 2_000),
                new Row(1, 1, 6000, 40_000),
                new Row(2, 0, 1000, 10_000),
                new Row(2, 1, 1500, 10_000));

        var factors = CommonFactors.of(rows, 3, 2);

        assertThat(factors[1] / factors[0]).isCloseTo(1.5, within(0.05));
    }

    @Test
    void leaveTheSumOfExposureAsItWas() {
        var rows = crossed(new double[] {1, 2, 3}, new double[] {1, 1.5, 0.7}, 100);
        var factors = CommonFactors.of(rows, 3, 3);

        assertThat(rows.stream()
                        .mapToDouble(row -> row.exposure() * factors[row.level()])
                        .sum())
                .isCloseTo(9 * 300, within(1e-6));
    }

    /** Also where the good level had most of the exposure, and the worse one hardly any. */
    @Test
    void leaveTheSumOfUnevenExposureAsItWas() {
        var rows = List.of(
                new Row(0, 0, 500, 1000), new Row(1, 0, 900, 1000), new Row(0, 1, 10, 200), new Row(1, 1, 5, 50));
        var factors = CommonFactors.of(rows, 2, 2);

        assertThat(2000 * factors[0] + 250 * factors[1]).isCloseTo(2250, within(1e-9));
        assertThat(factors[0]).isGreaterThan(1);
    }

    /** Arms' rates and factors in turn, each from the other: the fit stands still, so that each explains the other. */
    @Test
    void explainTheConversionsOfEachLevelTogetherWithArms() {
        var factors = CommonFactors.of(crossed(new double[] {1, 2}, new double[] {1, 3}, 1_000_000), 2, 2);

        assertThat(factors[0]).isCloseTo(0.5, within(1e-4));
        assertThat(factors[1]).isCloseTo(1.5, within(1e-4));
    }

    @Test
    void areOneForAnArmThatNeverRan() {
        var rows = List.of(new Row(0, 0, 100, 1000), new Row(0, 1, 100, 1000), new Row(1, 0, 0, 0));

        assertThat(CommonFactors.of(rows, 2, 2)).containsExactly(new double[] {1, 1}, within(1e-12));
    }

    private static List<Row> crossed(double[] arms, double[] levels, int conversions) {
        var rows = new ArrayList<Row>();
        for (var arm = 0; arm < arms.length; arm++) {
            for (var level = 0; level < levels.length; level++) {
                rows.add(new Row(arm, level, Math.round(conversions * arms[arm] * levels[level]), 300));
            }
        }
        return rows;
    }
}
