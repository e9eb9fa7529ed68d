package belieffirst.verdict;

import static belieffirst.verdict.Samples.ENDED;
import static belieffirst.verdict.Samples.HALF_WAY;
import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.Samples.angle;
import static belieffirst.verdict.Samples.plan;
import static belieffirst.verdict.Samples.spending;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.verdict.rule.Judgement;
import belieffirst.verdict.rule.PlanResult;
import org.junit.jupiter.api.Test;

class NextStepTests {

    @Test
    void isToGoOnWithWhatWon() {
        assertThat(after(Samples.decided())).isEqualTo(new NextStep.GoOn(2, true));
    }

    @Test
    void isToGoOnWithTheBestBetAndToSaySo() {
        assertThat(after(plan(ENDED, angle(10, 11, 9), angle(14, 16, 15), angle(8, 9, 10))))
                .isEqualTo(new NextStep.GoOn(1, false));
    }

    @Test
    void isToKeepRunningWhileNothingIsDecided() {
        assertThat(after(Samples.open())).isEqualTo(new NextStep.KeepRunning());
    }

    @Test
    void isToSetATargetWhereThereIsNone() {
        assertThat(NextStep.after(Judgement.withoutTarget(Samples.decided()))).isEqualTo(new NextStep.SetGoals());
    }

    @Test
    void isARematchOfTwoThatLeadTogether() {
        var two = plan(ENDED, spending(500, 15, 16, 15), spending(500, 10, 9, 8), spending(500, 16, 15, 15));

        assertThat(after(two)).isIn(new NextStep.Rematch(0, 2), new NextStep.Rematch(2, 0));
    }

    @Test
    void isNewAnglesWhereNonePays() {
        assertThat(after(plan(HALF_WAY, angle(2, 3, 2), angle(3, 2, 2)))).isEqualTo(new NextStep.NewAngles());
        assertThat(after(plan(ENDED, spending(300, 5, 5, 5), spending(300, 5, 5, 4))))
                .isEqualTo(new NextStep.NewAngles());
    }

    @Test
    void isToTestAgainWhatCouldNotBeJudged() {
        var ofOneAdSet = Samples.inOneAdSet(angle(16, 18, 17, 19, 15), "all");

        assertThat(after(plan(ENDED, ofOneAdSet))).isEqualTo(new NextStep.TestAgain());
    }

    @Test
    void isToKeepABeliefThatWasConfirmedAndToLeaveOneThatWasNot() {
        assertThat(after(plan(ENDED, angle(16, 18, 17, 19, 15)))).isEqualTo(new NextStep.GoOn(0, true));
        assertThat(after(plan(HALF_WAY, angle(4, 5, 4, 5, 6)))).isEqualTo(new NextStep.NewAngles());
    }

    private static NextStep after(PlanResult plan) {
        return NextStep.after(Judgement.of(plan, SETTINGS));
    }
}
