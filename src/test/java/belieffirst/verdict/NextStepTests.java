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
    void isToConfirmWhatWasPromoted() {
        assertThat(after(Samples.decided())).isEqualTo(new NextStep.Confirm(2, true));
    }

    @Test
    void isToConfirmWhatIsProvisionalAndToSaySo() {
        assertThat(after(plan(ENDED, angle(10, 11, 9), angle(14, 16, 15), angle(12, 13, 14))))
                .isEqualTo(new NextStep.Confirm(1, false));
    }

    @Test
    void isToKeepRunningWhileNothingIsDecided() {
        assertThat(after(Samples.open())).isEqualTo(new NextStep.KeepRunning());
        assertThat(NextStep.after(Judgement.withoutTarget(Samples.decided()))).isEqualTo(new NextStep.KeepRunning());
    }

    @Test
    void isMoreAdsForTwoThatLeadTogether() {
        var two = plan(ENDED, spending(500, 15, 16, 15), spending(500, 10, 9, 8), spending(500, 16, 15, 15));

        assertThat(after(two)).isIn(new NextStep.MoreAds(0, 2), new NextStep.MoreAds(2, 0));
    }

    @Test
    void isNewAnglesWhereNoneSeparatedOrAllWereKilled() {
        assertThat(after(plan(ENDED, angle(10, 11, 9), angle(9, 11, 10), angle(10, 10, 11))))
                .isEqualTo(new NextStep.NewAngles());
        assertThat(after(plan(HALF_WAY, angle(2, 3, 2), angle(3, 2, 2)))).isEqualTo(new NextStep.NewAngles());
    }

    @Test
    void isToLockABeliefThatWasConfirmedAndToLeaveOneThatWasNot() {
        assertThat(after(plan(HALF_WAY, angle(16, 18, 17, 19, 15)))).isEqualTo(new NextStep.LockBelief());
        assertThat(after(plan(HALF_WAY, angle(4, 5, 4, 5, 6)))).isEqualTo(new NextStep.NewAngles());
    }

    private static NextStep after(PlanResult plan) {
        return NextStep.after(Judgement.of(plan, SETTINGS));
    }
}
