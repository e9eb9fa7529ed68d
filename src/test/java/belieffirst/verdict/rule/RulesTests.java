package belieffirst.verdict.rule;

import static belieffirst.verdict.Samples.ENDED;
import static belieffirst.verdict.Samples.HALF_WAY;
import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.Samples.angle;
import static belieffirst.verdict.Samples.plan;
import static belieffirst.verdict.Samples.spending;
import static belieffirst.verdict.rule.Decision.KEEP_TESTING;
import static belieffirst.verdict.rule.Decision.KILL;
import static belieffirst.verdict.rule.Decision.PROMOTE;
import static belieffirst.verdict.rule.Decision.PROVISIONAL;
import static belieffirst.verdict.rule.Decision.STOP_NO_SEPARATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.verdict.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which word the rules say; all of it through the door that the product uses. */
class RulesTests {

    @Test
    void promoteTheAngleThatIsAlmostSurelyBest() {
        assertThat(words(Samples.decided())).element(2).isEqualTo(PROMOTE);
    }

    @Test
    void keepTestingWhileAngleCouldStillWin() {
        assertThat(words(Samples.open())).containsOnly(KEEP_TESTING);
    }

    @Test
    void promoteNobodyOnTooFewConversions() {
        var few = plan(
                HALF_WAY, spending(90, 0, 0, 1), spending(90, 0, 1, 0), spending(90, 5, 5, 4), spending(90, 0, 0, 1));

        var verdict = judge(few).verdicts().get(2);

        assertThat(verdict.decision()).isEqualTo(KEEP_TESTING);
        assertThat(verdict.missing()).extracting(ClosedGate::gate).containsExactly(Gate.CONVERSIONS);
    }

    @Test
    void nameFewConversionsOfWhoeverHasThem() {
        var verdict = judge(plan(HALF_WAY, spending(150, 5, 6, 5), spending(150, 5, 4, 5)))
                .verdicts()
                .get(1);

        assertThat(verdict.missing()).containsExactly(new ClosedGate(Gate.CONVERSIONS, 1, 14, 15));
    }

    @Test
    void promoteNobodyWhoCostsMoreThanOneWouldPay() {
        var dear = new Settings(10, 10.5, PromotionThresholds.FIXED);

        assertThat(Judgement.of(Samples.decided(), dear).verdicts())
                .extracting(AngleVerdict::decision)
                .doesNotContain(PROMOTE);
    }

    @Test
    void promoteNobodyWhoIsDrivenByOneAd() {
        var ads = List.of(
                new AdResult(60, 3600, 580, 580), new AdResult(15, 900, 200, 200), new AdResult(14, 840, 120, 120));
        var driven = new AngleResult(ads, 3, LearningPhase.LEARNED, false);

        var verdict =
                judge(Samples.with(Samples.decided(), 2, driven)).verdicts().get(2);

        assertThat(verdict.decision()).isEqualTo(KEEP_TESTING);
        assertThat(verdict.missing()).extracting(ClosedGate::gate).containsExactly(Gate.ONE_AD);
    }

    @Test
    void killWhatIsHardlyEverBestNorNearIt() {
        var words = words(plan(HALF_WAY, angle(14, 12, 13), angle(3, 3, 4), angle(14, 13, 15), angle(12, 14, 13)));

        assertThat(words).element(1).isEqualTo(KILL);
        assertThat(words).element(0).isNotEqualTo(KILL);
    }

    @Test
    void killWhatAlmostSurelyCostsTooMuch() {
        var words = words(plan(HALF_WAY, angle(2, 3, 2), angle(3, 2, 2)));

        assertThat(words).containsOnly(KILL);
    }

    @Test
    void keepWhatWasKilledAmongThoseCompared() {
        var killed = Samples.killed(spending(150, 1, 2, 1));
        var plan = Samples.with(Samples.open(), 0, killed);

        assertThat(words(plan)).element(0).isEqualTo(KILL);
        assertThat(judge(plan).readings()).hasSize(4);
    }

    @Test
    void stopAtTheHorizonWhenNobodyLeads() {
        assertThat(words(plan(ENDED, angle(10, 11, 9), angle(9, 11, 10), angle(10, 10, 11))))
                .containsOnly(STOP_NO_SEPARATION);
    }

    @Test
    void stopEarlierWhenNobodyWillLead() {
        var hopeless =
                plan(new Window(21, true, 22), angle(10, 11, 9), angle(9, 11, 10), angle(10, 10, 11), angle(11, 9, 10));

        assertThat(words(hopeless)).containsOnly(STOP_NO_SEPARATION);
    }

    @Test
    void letTheLeaderGoOnProvisionallyWhenItIsGood() {
        var words = words(plan(ENDED, angle(10, 11, 9), angle(14, 16, 15), angle(12, 13, 14)));

        assertThat(words).containsExactly(STOP_NO_SEPARATION, PROVISIONAL, STOP_NO_SEPARATION);
    }

    @Test
    void sayKeepTestingAndWhyWhileEvidenceIsMissing() {
        var early = new PlanResult(Samples.decided().angles(), new Window(6, true, 28), Set.of());

        assertThat(judge(early).verdicts()).allSatisfy(verdict -> {
            assertThat(verdict.decision()).isEqualTo(KEEP_TESTING);
            assertThat(verdict.missing()).extracting(ClosedGate::gate).containsExactly(Gate.MATURED_DAYS);
        });
    }

    @Test
    void asksMoreOfMovedBudgetsAndOfFewerAngles() {
        for (var angles = 2; angles <= 7; angles++) {
            assertThat(PromotionThresholds.ADAPTIVE.threshold(angles))
                    .isGreaterThan(PromotionThresholds.FIXED.threshold(angles));
        }
        assertThat(PromotionThresholds.FIXED.threshold(2)).isEqualTo(0.96);
        assertThat(PromotionThresholds.FIXED.threshold(6)).isEqualTo(0.83);
        assertThat(PromotionThresholds.FIXED.threshold(12)).isEqualTo(PromotionThresholds.FIXED.threshold(7));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> PromotionThresholds.FIXED.threshold(1));
    }

    @Test
    void holdAMaximumThatIsNotBelowTheTarget() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Settings(30, 29, PromotionThresholds.FIXED));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Settings(0, 29, PromotionThresholds.FIXED));
    }

    private static Judgement judge(PlanResult plan) {
        return Judgement.of(plan, SETTINGS);
    }

    private static List<Decision> words(PlanResult plan) {
        return judge(plan).verdicts().stream().map(AngleVerdict::decision).toList();
    }
}
