package belieffirst.verdict.rule;

import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.rule.Decision.BEST_BET;
import static belieffirst.verdict.rule.Decision.KEEP_TESTING;
import static belieffirst.verdict.rule.Decision.KILL;
import static belieffirst.verdict.rule.Decision.PROMOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.inference.NestedModel;
import belieffirst.inference.Posterior;
import belieffirst.inference.Prior;
import belieffirst.inference.Standing;
import belieffirst.verdict.Samples;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Decisions at the very numbers of docs/guarantees.md, and just beside them. */
class RuleBoundariesTests {

    private static final int THIRD = 2;

    /** All angles cost a little more than the target, and less than the maximum. */
    private final PlanResult plan = Samples.plan(
            Samples.HALF_WAY,
            Samples.angle(9, 9, 9),
            Samples.angle(9, 9, 9),
            Samples.angle(9, 9, 9),
            Samples.angle(9, 9, 9));

    private final PlanResult ended = Samples.plan(Samples.ENDED, plan.angles().toArray(AngleResult[]::new));
    private final Posterior posterior = NestedModel.posterior(plan.arms(), Prior.ofSeveralArms(30));

    @Test
    void promoteFromTheThresholdOn() {
        assertThat(third(plan, standing(0.90, 1))).isEqualTo(PROMOTE);
        assertThat(third(plan, standing(Math.nextDown(0.90), 1))).isEqualTo(KEEP_TESTING);
    }

    @Test
    void recordALoserOnlyBelowOnePercent() {
        assertThat(third(plan, standing(0.001, 0.01))).isNotEqualTo(KILL);
        assertThat(third(plan, standing(0.001, Math.nextDown(0.01)))).isEqualTo(KILL);
    }

    @Test
    void stopSpendingBelowBothNumbers() {
        assertThat(advice(standing(0.03, 0.09))).isEqualTo(Advice.KEEP_SPENDING);
        assertThat(advice(standing(0.02, 0.10))).isEqualTo(Advice.KEEP_SPENDING);
        assertThat(advice(standing(0.02, 0.09))).isEqualTo(Advice.STOP_SPENDING);
    }

    @Test
    void askForARematchFromThirtyPercentOn() {
        assertThat(ruling(ended, 0.6, 0.30).plan()).isEqualTo(PlanDecision.REMATCH);
        assertThat(ruling(ended, 0.6, Math.nextDown(0.30)).plan()).isEqualTo(PlanDecision.BEST_BET);
        assertThat(third(ended, standing(0.6, 1))).isEqualTo(BEST_BET);
    }

    @Test
    void endOnTheDayOfTheHorizon() {
        assertThat(new Window(20, 28, 28).ended()).isTrue();
        assertThat(new Window(27, 27, 28).ended()).isFalse();
    }

    @Test
    void askMoreOfFewerAngles() {
        for (var thresholds : PromotionThresholds.values()) {
            for (var angles = 3; angles <= 7; angles++) {
                assertThat(thresholds.threshold(angles)).isLessThan(thresholds.threshold(angles - 1));
            }
            assertThat(thresholds.threshold(12)).isEqualTo(thresholds.threshold(7));
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> thresholds.threshold(1));
        }
    }

    @Test
    void haveWordsForTheWire() {
        assertThat(Decision.STOP_NO_SEPARATION.wireName()).isEqualTo("stop_no_separation");
        assertThat(PlanDecision.CANNOT_BE_JUDGED.wireName()).isEqualTo("cannot_be_judged");
        assertThat(Gate.PURCHASES_TOLD.wireName()).isEqualTo("purchases_told");
    }

    private Decision third(PlanResult plan, Standing third) {
        return ruling(plan, third, 0.04).angles().get(THIRD).decision();
    }

    private Advice advice(Standing third) {
        return ruling(plan, third, 0.04).angles().get(THIRD).advice();
    }

    private Ruling ruling(PlanResult plan, double third, double others) {
        return ruling(plan, standing(third, 1), others);
    }

    private Ruling ruling(PlanResult plan, Standing third, double others) {
        var standings = new ArrayList<>(posterior.standings());
        standings.replaceAll(each -> new Standing(each.rate(), others, 0.5, 0.3));
        standings.set(THIRD, third);
        var changed = new Posterior(standings, posterior.highestRate(), posterior.cvSquared(), posterior.logMarginal());
        return Rules.of(plan, SETTINGS, changed);
    }

    private Standing standing(double best, double nearBest) {
        return new Standing(posterior.standings().get(THIRD).rate(), best, nearBest, 0.1);
    }
}
