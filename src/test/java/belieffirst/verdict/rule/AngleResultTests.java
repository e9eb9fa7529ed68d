package belieffirst.verdict.rule;

import static belieffirst.verdict.Samples.HALF_WAY;
import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.Samples.angle;
import static belieffirst.verdict.Samples.plan;
import static belieffirst.verdict.Samples.spending;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.verdict.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of an angle on its ads: what was told of them, and what was not. */
class AngleResultTests {

    private static final AdResult TOLD = new AdResult(10, 600, 300, 300);
    private static final AdResult UNTOLD = new AdResult(4, 240, 300, 200, 100, false, null, null);
    private static final AdResult UNSHOWN = new AdResult(0, 0, 0, 0);

    @Test
    void isToldAndValuedOnlyWhereEveryAdIs() {
        assertThat(of(TOLD, TOLD).isTold()).isTrue();
        assertThat(of(TOLD, UNTOLD).isTold()).isFalse();
        assertThat(of(TOLD, TOLD).isValued()).isTrue();
        assertThat(of(TOLD, new AdResult(10, 600, 300, 300, 0, false, null, null))
                        .isValued())
                .isFalse();
        assertThat(of(TOLD, UNTOLD).isValued()).isFalse();
    }

    @Test
    void comparesOnlyAdsThatWereShown() {
        assertThat(of(TOLD, UNSHOWN, TOLD).adsShown()).isEqualTo(2);
        var plan = plan(HALF_WAY, of(TOLD, UNSHOWN, TOLD), of(UNTOLD));
        assertThat(plan.arms().getFirst().ads()).hasSize(2);
        assertThat(plan.unscaledArms().getLast().exposure()).isEqualTo(200);
    }

    /** Spend whose conversions nobody told holds the plan back, and the angle's promotion. */
    @Test
    void waitsForConversionsThatNobodyTold() {
        var untold = of(TOLD, TOLD, UNTOLD);
        var missing = Gates.ofPlan(Samples.with(Samples.decided(), 1, untold));

        assertThat(missing).containsExactly(new ClosedGate(Gate.PURCHASES_TOLD, 1, 2, 3));
        assertThat(Gates.ofPromotion(1, untold)).containsExactly(new ClosedGate(Gate.PURCHASES_TOLD, 1, 2, 3));
    }

    @Test
    void passesGatesAtTheirVeryNumbers() {
        var half = of(new AdResult(8, 480, 600, 600), new AdResult(7, 420, 200, 200), new AdResult(0, 0, 200, 200));

        assertThat(Gates.ofPromotion(0, half)).isEmpty();
        assertThat(Remarks.of(plan(HALF_WAY, half, angle(8, 7, 9)), SETTINGS)).isEmpty();
    }

    /** Its spend stopped, so what the others spent is measured among themselves. */
    @Test
    void isNoMeasureOfTheOthersSpendOnceKilled() {
        var killed = Samples.with(Samples.decided(), 0, Samples.killed(spending(10, 1, 0, 0)));

        assertThat(Remarks.of(killed, SETTINGS)).isEmpty();
    }

    @Test
    void isWorthWhatItsConversionsWereToldToBe() {
        assertThat(Samples.decided().meanValue()).isEqualTo(60);
        assertThat(plan(HALF_WAY, of(UNTOLD), angle(0, 0)).meanValue()).isZero();
    }

    @Test
    void forecastsTwiceTheDaysWhereTheSameTookTwiceAsLong() {
        AngleResult[] angles = {angle(10, 10, 10), angle(10, 10, 10), angle(10, 10, 10), angle(15, 19, 17)};
        var days = Judgement.of(plan(new Window(14, 14, 28), angles), SETTINGS).forecastDays();
        var slower =
                Judgement.of(plan(new Window(28, 28, 56), angles), SETTINGS).forecastDays();

        assertThat(days.orElseThrow()).isPositive();
        assertThat(slower).hasValue(2 * days.orElseThrow());
    }

    @Test
    void isComparedByACertificateOnlyWithOthers() {
        assertThat(Judgement.of(Samples.decided(), SETTINGS).certificate().logE())
                .isPositive();
        assertThat(Judgement.of(plan(HALF_WAY, angle(10, 11, 12)), SETTINGS)
                        .certificate()
                        .logE())
                .isZero();
    }

    @Test
    void namesNoUnsoldAdThatSpentLittle() {
        var little = of(TOLD, TOLD, new AdResult(0, 0, 40, 40));

        assertThat(Judgement.of(plan(HALF_WAY, little, angle(9, 10, 12)), SETTINGS)
                        .unsoldAds())
                .isEmpty();
    }

    private static AngleResult of(AdResult... ads) {
        return new AngleResult(List.of(ads), ads.length, LearningPhase.LEARNED, false);
    }
}
