package belieffirst.verdict.rule;

import static belieffirst.verdict.Samples.ENDED;
import static belieffirst.verdict.Samples.HALF_WAY;
import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.Samples.angle;
import static belieffirst.verdict.Samples.plan;
import static belieffirst.verdict.Samples.spending;
import static belieffirst.verdict.rule.Decision.BEST_BET;
import static belieffirst.verdict.rule.Decision.KEEP_TESTING;
import static belieffirst.verdict.rule.Decision.KILL;
import static belieffirst.verdict.rule.Decision.PROMOTE;
import static belieffirst.verdict.rule.Decision.WORKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.verdict.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The words that the rules say; all of it through the door that the product uses. */
class RulesTests {

    @Test
    void promoteTheAngleThatIsAlmostSurelyBest() {
        assertThat(words(Samples.decided())).element(2).isEqualTo(PROMOTE);
        assertThat(judge(Samples.decided()).verdict()).isEqualTo(PlanDecision.PROMOTE);
    }

    @Test
    void keepTestingWhileAngleCouldStillWin() {
        assertThat(words(Samples.open())).contains(KEEP_TESTING).doesNotContain(PROMOTE, KILL);
        assertThat(judge(Samples.open()).verdict()).isEqualTo(PlanDecision.KEEP_TESTING);
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
    void promoteNobodyWhoCostsMoreThanOneWouldPay() {
        assertThat(Judgement.of(Samples.decided(), new Settings(10, 10.5)).verdicts())
                .extracting(AngleVerdict::decision)
                .doesNotContain(PROMOTE);
    }

    /** What one ad set does of its own cannot be told from the angle. */
    @Test
    void promoteLessWhereAnAngleHasOneAdSet() {
        var apart = plan(HALF_WAY, angle(12, 12, 12), angle(12, 11, 13), angle(19, 18, 20));
        var together = plan(
                HALF_WAY,
                Samples.inOneAdSet(angle(12, 12, 12), "1"),
                Samples.inOneAdSet(angle(12, 11, 13), "2"),
                Samples.inOneAdSet(angle(19, 18, 20), "3"));

        assertThat(best(together)).isLessThan(best(apart) - 0.02);
    }

    /** An ad set that all angles share does the same to each of them. */
    @Test
    void loseNothingWhereAnglesShareAnAdSet() {
        var apart = plan(HALF_WAY, angle(12, 12, 12), angle(12, 11, 13), angle(19, 18, 20));
        var shared = plan(
                HALF_WAY,
                Samples.inOneAdSet(angle(12, 12, 12), "all"),
                Samples.inOneAdSet(angle(12, 11, 13), "all"),
                Samples.inOneAdSet(angle(19, 18, 20), "all"));

        assertThat(best(shared)).isEqualTo(best(apart));
        assertThat(shared.threshold()).isEqualTo(apart.threshold());
    }

    @Test
    void recordAsLoserWhatIsHardlyEverNearTheBest() {
        var verdict = judge(plan(HALF_WAY, angle(14, 12, 13), angle(3, 3, 4), angle(14, 13, 15), angle(12, 14, 13)));

        assertThat(verdict.verdicts().get(1)).isEqualTo(new AngleVerdict(KILL, Advice.STOP_SPENDING, List.of()));
        assertThat(verdict.verdicts().get(0).decision()).isNotEqualTo(KILL);
    }

    @Test
    void recordAsLosersWhatAlmostSurelyCostsTooMuch() {
        var judgement = judge(plan(HALF_WAY, angle(2, 3, 2), angle(3, 2, 2)));

        assertThat(judgement.verdicts()).extracting(AngleVerdict::decision).containsOnly(KILL);
        assertThat(judgement.verdict()).isEqualTo(PlanDecision.NONE_PAYS);
    }

    /** What is on target is no loser, however far ahead another is. */
    @Test
    void sayOfWhatIsOnTargetAndNotTheBestThatItWorks() {
        var judgement = judge(plan(HALF_WAY, angle(14, 15, 14), angle(50, 52, 49), angle(14, 13, 15)));

        assertThat(judgement.verdicts().getFirst().decision()).isEqualTo(WORKS);
        assertThat(judgement.verdicts().getFirst().advice()).isEqualTo(Advice.STOP_SPENDING);
    }

    @Test
    void adviseToStopTheHopelessBeforeTheyHaveLost() {
        var advice = judge(plan(HALF_WAY, angle(14, 12, 13), angle(6, 6, 6), angle(14, 13, 15), angle(12, 14, 13)))
                .verdicts()
                .get(1);

        assertThat(advice.decision()).isEqualTo(KEEP_TESTING);
        assertThat(advice.advice()).isEqualTo(Advice.STOP_SPENDING);
    }

    @Test
    void keepWhatWasKilledAmongThoseCompared() {
        var plan = Samples.with(Samples.open(), 0, Samples.killed(spending(150, 1, 2, 1)));

        assertThat(words(plan)).element(0).isEqualTo(KILL);
        assertThat(judge(plan).readings()).hasSize(4);
    }

    @Test
    void nameTheBestBetAtTheEnd() {
        var judgement = judge(plan(ENDED, angle(10, 11, 9), angle(15, 17, 16), angle(10, 9, 10)));

        assertThat(judgement.verdict()).isEqualTo(PlanDecision.BEST_BET);
        assertThat(judgement.verdicts().get(1).decision()).isEqualTo(BEST_BET);
        assertThat(judgement.verdicts().get(0).advice()).isEqualTo(Advice.STOP_SPENDING);
    }

    @Test
    void askForARematchOfTwoAtTheEnd() {
        var judgement = judge(plan(ENDED, angle(15, 16, 15), angle(8, 9, 8), angle(16, 15, 15)));

        assertThat(judgement.verdict()).isEqualTo(PlanDecision.REMATCH);
        assertThat(judgement.verdicts().get(0).decision()).isEqualTo(BEST_BET);
        assertThat(judgement.verdicts().get(2).decision()).isEqualTo(BEST_BET);
    }

    @Test
    void sayAtTheEndThatNonePays() {
        var judgement = judge(plan(ENDED, spending(300, 5, 5, 5), spending(300, 5, 5, 4)));

        assertThat(judgement.verdict()).isEqualTo(PlanDecision.NONE_PAYS);
    }

    @Test
    void sayKeepTestingAndWhyWhileEvidenceIsMissing() {
        var early = new PlanResult(Samples.decided().angles(), new Window(6, 6, 28), Set.of());

        assertThat(judge(early).verdicts()).allSatisfy(verdict -> {
            assertThat(verdict.decision()).isEqualTo(KEEP_TESTING);
            assertThat(verdict.missing()).extracting(ClosedGate::gate).containsExactly(Gate.MATURED_DAYS);
        });
    }

    @Test
    void sayAtTheEndWhatNeverCame() {
        var stopped = new PlanResult(Samples.decided().angles(), new Window(6, 28, 28), Set.of());

        assertThat(judge(stopped).verdict()).isEqualTo(PlanDecision.CANNOT_BE_JUDGED);
        assertThat(judge(stopped).verdicts()).extracting(AngleVerdict::advice).containsOnly(Advice.STOP_SPENDING);
    }

    @Test
    void holdAMaximumThatIsNotBelowTheTarget() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Settings(30, 29));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Settings(0, 29));
        assertThat(new Settings(30, 30).maxCpa()).isEqualTo(30);
    }

    private static double best(PlanResult plan) {
        return judge(plan).readings().get(2).standing().best();
    }

    private static Judgement judge(PlanResult plan) {
        return Judgement.of(plan, SETTINGS);
    }

    private static List<Decision> words(PlanResult plan) {
        return judge(plan).verdicts().stream().map(AngleVerdict::decision).toList();
    }
}
