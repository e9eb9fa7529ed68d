package belieffirst.verdict.rule;

import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.Samples.angle;
import static belieffirst.verdict.Samples.plan;
import static belieffirst.verdict.Samples.spending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import belieffirst.verdict.ReadOut;
import belieffirst.verdict.Samples;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgementTests {

    @Test
    void givesReadOutsEvenWhileEvidenceIsMissing() {
        var early = new PlanResult(Samples.decided().angles(), new Window(3, 3, 28), Set.of());

        assertThat(Judgement.of(early, SETTINGS).readings()).hasSize(4).allSatisfy(reading -> {
            assertThat(reading.cost().low()).isLessThan(reading.cost().median());
            assertThat(reading.cost().median()).isLessThan(reading.cost().mean());
            assertThat(reading.cost().mean()).isLessThan(reading.cost().high());
        });
    }

    @Test
    void countsWhatItRestsOn() {
        var volume = ReadOut.Volume.of(Samples.decided().angles().get(2));

        assertThat(volume).isEqualTo(new ReadOut.Volume(3, 87L, "900.00"));
    }

    @Test
    void saysWhatAWrongChoiceWouldCostADay() {
        var judgement = Judgement.of(Samples.decided(), SETTINGS);
        var dailySpend = 12 * 300 / 14.0;

        assertThat(judgement.readings().get(0).lossPerDay())
                .isCloseTo(dailySpend * judgement.readings().get(0).standing().expectedLoss(), within(1e-9))
                .isGreaterThan(judgement.readings().get(2).lossPerDay());
    }

    @Test
    void letsTheReturnDecideFromThirtyOrdersOn() {
        var readings = Judgement.of(plan(Samples.HALF_WAY, angle(10, 10, 9), angle(10, 10, 10)), SETTINGS)
                .readings();

        assertThat(readings.get(0).roasDecides()).isFalse();
        assertThat(readings.get(1).roasDecides()).isTrue();
        assertThat(readings.get(1).roas()).isCloseTo(60 / 30.0, within(0.1));
    }

    @Test
    void judgesNothingWithoutATarget() {
        var judgement = Judgement.withoutTarget(Samples.decided());

        assertThat(judgement.verdicts()).isEmpty();
        assertThat(judgement.readings()).hasSize(4);
        assertThat(judgement.readings().get(2).standing().best()).isGreaterThan(0.95);
    }

    @Test
    void hasNothingToSayBeforeAnythingWasSpent() {
        var untouched = plan(new Window(0, 0, 28), spending(0, 0, 0, 0), spending(0, 0, 0, 0));

        assertThat(Judgement.of(untouched, SETTINGS).readings()).isEmpty();
        assertThat(Judgement.of(untouched, SETTINGS).verdicts())
                .extracting(AngleVerdict::decision)
                .containsExactly(Decision.KEEP_TESTING, Decision.KEEP_TESTING);
        assertThat(Judgement.withoutTarget(untouched).readings()).isEmpty();
    }

    @Test
    void forecastsNoDaysWhereOneAlreadyLeadsAndNoneWhereNobodyWill() {
        assertThat(Judgement.of(Samples.decided(), SETTINGS).forecastDays()).isEmpty();
        assertThat(Judgement.of(plan(Samples.HALF_WAY, angle(9, 9, 9), angle(9, 9, 9)), SETTINGS)
                        .forecastDays())
                .isEmpty();
    }

    @Test
    void namesAdsThatSpentTooMuchWithoutASale() {
        var plan = plan(Samples.HALF_WAY, angle(10, 0, 11), angle(9, 10, 12));

        assertThat(Judgement.of(plan, SETTINGS).unsoldAds()).singleElement().satisfies(ad -> {
            assertThat(ad.angle()).isZero();
            assertThat(ad.ad()).isEqualTo(1);
            assertThat(ad.probability()).isLessThan(0.02);
        });
        assertThat(Judgement.withoutTarget(plan).unsoldAds()).isEmpty();
    }

    @Test
    void isAFunctionOfWhatItIsGiven() {
        assertThat(Judgement.of(Samples.open(), SETTINGS).verdicts())
                .isEqualTo(Judgement.of(Samples.open(), SETTINGS).verdicts());
        assertThat(Judgement.of(Samples.open(), SETTINGS).certificate())
                .isEqualTo(Judgement.of(Samples.open(), SETTINGS).certificate());
    }
}
