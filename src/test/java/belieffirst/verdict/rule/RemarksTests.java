package belieffirst.verdict.rule;

import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.Samples.angle;
import static belieffirst.verdict.Samples.spending;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.verdict.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RemarksTests {

    private final PlanResult plan = Samples.decided();

    @Test
    void areNoneWhereAllIsAsPlanned() {
        assertThat(Remarks.of(plan, SETTINGS)).isEmpty();
    }

    @Test
    void nameAdsThatSpentLessThanTheTarget() {
        assertThat(with(ads(435.5, 435.5, 29.0))).containsExactly(new ClosedGate(Gate.ADS_WITH_SPEND, 1, 2, 3));
    }

    @Test
    void nameAnAngleThatMetaStillLearns() {
        assertThat(with(learning(LearningPhase.LEARNING))).containsExactly(new ClosedGate(Gate.LEARNING, 1, 0, 1));
        assertThat(with(learning(LearningPhase.LIMITED))).isEmpty();
        assertThat(LearningPhase.of(49, LearningPhase.USUAL_THRESHOLD, false)).isEqualTo(LearningPhase.LEARNING);
        assertThat(LearningPhase.of(49, LearningPhase.USUAL_THRESHOLD, true)).isEqualTo(LearningPhase.LIMITED);
        assertThat(LearningPhase.of(10, 10, false)).isEqualTo(LearningPhase.LEARNED);
    }

    @Test
    void nameSpendThatIsNotAsPlanned() {
        assertThat(with(spending(420, 10, 10, 10))).extracting(ClosedGate::gate).containsExactly(Gate.PLANNED_SPEND);
        assertThat(with(spending(360, 10, 10, 10))).isEmpty();
    }

    @Test
    void measureSpendByThePlannedWeight() {
        var twice = angle(10, 10, 10, 10, 10, 10);
        var plannedAsOthers = new AngleResult(twice.ads(), 3, LearningPhase.LEARNED, false);

        assertThat(with(twice)).isEmpty();
        assertThat(with(plannedAsOthers)).extracting(ClosedGate::gate).contains(Gate.PLANNED_SPEND);
    }

    @Test
    void nameAnAngleDrivenByOneAd() {
        assertThat(with(ads(610.0, 200.0, 190.0))).contains(new ClosedGate(Gate.ONE_AD, 1, 0.61, 0.60));
        assertThat(with(ads(600.0, 200.0, 200.0))).isEmpty();
    }

    @Test
    void askNothingOfALoser() {
        assertThat(with(Samples.killed(spending(100, 1, 0, 0)))).isEmpty();
    }

    @Test
    void nameAnAngleThatWasNeverShown() {
        assertThat(with(spending(0, 0, 0, 0)))
                .extracting(ClosedGate::gate)
                .containsExactly(Gate.ADS_WITH_SPEND, Gate.PLANNED_SPEND);
    }

    /** Of the second angle when it is this one. */
    private List<ClosedGate> with(AngleResult second) {
        return Remarks.of(Samples.with(plan, 1, second), SETTINGS).stream()
                .filter(remark -> remark.angle() == 1)
                .toList();
    }

    private static AngleResult ads(Double... spend) {
        var ads = Stream.of(spend)
                .map(money -> new AdResult(10, 600, money, money))
                .toList();
        return new AngleResult(ads, 3, LearningPhase.LEARNED, false);
    }

    private static AngleResult learning(LearningPhase learning) {
        var angle = angle(10, 11, 9);
        return new AngleResult(angle.ads(), angle.plannedWeight(), learning, false);
    }
}
