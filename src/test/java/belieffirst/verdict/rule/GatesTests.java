package belieffirst.verdict.rule;

import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.Samples.angle;
import static belieffirst.verdict.Samples.spending;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.verdict.Samples;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GatesTests {

    private final PlanResult plan = Samples.decided();

    @Test
    void areOpenWhenAllIsThere() {
        assertThat(Gates.ofPlan(plan, SETTINGS)).isEmpty();
        assertThat(Gates.ofAngle(2, plan.angles().get(2))).isEmpty();
        assertThat(Gates.ofPromotion(2, plan.angles().get(2))).isEmpty();
    }

    @Test
    void waitForSevenMaturedDays() {
        assertThat(closedAfter(6, true)).containsExactly(new ClosedGate(Gate.MATURED_DAYS, ClosedGate.PLAN, 6, 7));
        assertThat(closedAfter(7, true)).isEmpty();
    }

    @Test
    void waitForAWholeWeek() {
        assertThat(closedAfter(9, false)).extracting(ClosedGate::gate).containsExactly(Gate.MATURED_DAYS);
    }

    @Test
    void waitForThreeAdsThatSpentTheTarget() {
        var thin = new AngleResult(
                Stream.of(435.5, 435.5, 29.0)
                        .map(s -> new AdResult(10, 600, s, s))
                        .toList(),
                3,
                LearningPhase.LEARNED,
                false);

        assertThat(closedWith(thin)).containsExactly(new ClosedGate(Gate.ADS_WITH_SPEND, 1, 2, 3));
    }

    @Test
    void waitForTheAngleToPromoteToConvert() {
        assertThat(Gates.ofPromotion(0, angle(5, 5, 4))).containsExactly(new ClosedGate(Gate.CONVERSIONS, 0, 14, 15));
        assertThat(Gates.ofPromotion(0, angle(5, 5, 5))).isEmpty();
        assertThat(Gates.ofPromotion(0, angle(15, 0, 0))).containsExactly(new ClosedGate(Gate.CONVERSIONS, 0, 1, 2));
    }

    @Test
    void waitForLearningToEnd() {
        assertThat(closedWith(learning(LearningPhase.LEARNING)))
                .containsExactly(new ClosedGate(Gate.LEARNING, 1, 0, 1));
        assertThat(closedWith(learning(LearningPhase.LIMITED))).isEmpty();
        assertThat(LearningPhase.of(49, LearningPhase.USUAL_THRESHOLD, false)).isEqualTo(LearningPhase.LEARNING);
        assertThat(LearningPhase.of(49, LearningPhase.USUAL_THRESHOLD, true)).isEqualTo(LearningPhase.LIMITED);
        assertThat(LearningPhase.of(10, 10, false)).isEqualTo(LearningPhase.LEARNED);
    }

    @Test
    void waitForSpendAsPlanned() {
        assertThat(closedWith(spending(420, 10, 10, 10)))
                .extracting(ClosedGate::gate)
                .containsExactly(Gate.PLANNED_SPEND);
        assertThat(closedWith(spending(360, 10, 10, 10))).isEmpty();
    }

    @Test
    void measureSpendByThePlannedWeight() {
        var twice = angle(10, 10, 10, 10, 10, 10);
        var plannedAsOthers = new AngleResult(twice.ads(), 3, LearningPhase.LEARNED, false);

        assertThat(closedWith(twice)).isEmpty();
        assertThat(closedWith(plannedAsOthers)).extracting(ClosedGate::gate).contains(Gate.PLANNED_SPEND);
    }

    @Test
    void closeForAnAngleDrivenByOneAd() {
        var driven = new AngleResult(
                Stream.of(610.0, 200.0, 190.0)
                        .map(s -> new AdResult(10, 600, s, s))
                        .toList(),
                3,
                LearningPhase.LEARNED,
                false);

        assertThat(Gates.ofAngle(1, driven)).containsExactly(new ClosedGate(Gate.ONE_AD, 1, 0.61, 0.60));
    }

    @Test
    void forbidWhatCannotBeCompared() {
        var mixed = new PlanResult(plan.angles(), plan.window(), Set.of(MixedMeasurement.CURRENCY));

        assertThat(Gates.ofPlan(mixed, SETTINGS))
                .containsExactly(new ClosedGate(Gate.COMPARABLE, ClosedGate.PLAN, 1, 0));
    }

    @Test
    void askNoMoreOfAKilledAngle() {
        var killed = Samples.killed(spending(100, 1, 0, 0));

        assertThat(closedWith(killed)).isEmpty();
    }

    @Test
    void closeForAnAngleThatWasNeverShown() {
        assertThat(closedWith(spending(0, 0, 0, 0)))
                .extracting(ClosedGate::gate)
                .containsExactly(Gate.ADS_WITH_SPEND, Gate.PLANNED_SPEND);
    }

    private List<ClosedGate> closedAfter(int days, boolean wholeWeek) {
        return Gates.ofPlan(new PlanResult(plan.angles(), new Window(days, wholeWeek, 28), Set.of()), SETTINGS);
    }

    /** What is missing for the second angle when it is this one. */
    private List<ClosedGate> closedWith(AngleResult second) {
        return Gates.ofPlan(Samples.with(plan, 1, second), SETTINGS).stream()
                .filter(missing -> missing.angle() == 1)
                .toList();
    }

    private static AngleResult learning(LearningPhase learning) {
        var angle = angle(10, 11, 9);
        return new AngleResult(angle.ads(), angle.plannedWeight(), learning, false);
    }
}
