package belieffirst.verdict.rule;

import static belieffirst.verdict.Samples.ENDED;
import static belieffirst.verdict.Samples.HALF_WAY;
import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.Samples.angle;
import static belieffirst.verdict.Samples.plan;
import static belieffirst.verdict.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.inference.trend.AdCourse;
import belieffirst.inference.trend.Fall;
import belieffirst.verdict.Samples;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The word on angles whose recent settled days are clearly worse than the first ones. */
class FallingTests {

    @Test
    void saysThatAnAngleFallsWhileNothingElseIsSaid() {
        var open = Samples.open();
        var verdict =
                judge(with(open, 1, falling(open.angles().get(1)))).verdicts().get(1);

        assertThat(verdict.decision()).isEqualTo(Decision.FALLING);
        assertThat(verdict.advice()).isEqualTo(Advice.KEEP_SPENDING);
        assertThat(verdict.fall()).isNotNull().extracting(Fall::cause).isEqualTo(Fall.Cause.UNKNOWN);
        assertThat(judge(open).verdicts()).extracting(AngleVerdict::fall).containsOnlyNulls();
    }

    @Test
    void changesNoFinding() {
        var decided = Samples.decided();
        var judged = judge(with(decided, 2, falling(decided.angles().get(2))));

        assertThat(judged.verdict()).isEqualTo(PlanDecision.PROMOTE);
        assertThat(judged.verdicts().get(2).decision()).isEqualTo(Decision.PROMOTE);
        assertThat(judged.verdicts().get(2).fall()).isNotNull();
    }

    /** At the end the words of the end stand: what is not pursued is not "falling". */
    @Test
    void isNoWordOfTheEnd() {
        var ended = plan(ENDED, angle(9, 12, 10), falling(angle(10, 11, 9)), angle(14, 13, 15), angle(10, 9, 12));

        assertThat(judge(ended).verdicts())
                .extracting(AngleVerdict::decision)
                .doesNotContain(Decision.FALLING)
                .contains(Decision.BEST_BET);
        assertThat(judge(ended).verdicts().get(1).fall()).isNotNull();
    }

    @Test
    void isSaidOfOneAngleAlone() {
        var judged = judge(plan(HALF_WAY, falling(angle(10, 11, 9))));

        assertThat(judged.verdict()).isEqualTo(PlanDecision.KEEP_TESTING);
        assertThat(judged.verdicts().getFirst().decision()).isEqualTo(Decision.FALLING);
    }

    private static Judgement judge(PlanResult plan) {
        return Judgement.of(plan, SETTINGS);
    }

    /** The same results, on days each of which is worse than the one before. */
    private static AngleResult falling(AngleResult angle) {
        var courses = IntStream.range(0, 3)
                .mapToObj(ad -> new AdCourse(
                        "ad set " + ad,
                        IntStream.range(0, 14)
                                .mapToObj(day -> new AdCourse.Day(day, 14 - day, 50))
                                .toList()))
                .toList();
        return new AngleResult(angle.ads(), angle.plannedWeight(), angle.learning(), angle.killed(), courses);
    }
}
