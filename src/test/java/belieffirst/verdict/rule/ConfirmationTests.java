package belieffirst.verdict.rule;

import static belieffirst.verdict.Samples.HALF_WAY;
import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.Samples.angle;
import static belieffirst.verdict.Samples.plan;
import static belieffirst.verdict.Samples.spending;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfirmationTests {

    @Test
    void confirmsWhatIsSurelyOnTarget() {
        assertThat(word(angle(16, 18, 17, 19, 15))).isEqualTo(Decision.CONFIRM);
    }

    @Test
    void rejectsWhatIsSurelyOffTarget() {
        assertThat(word(angle(4, 5, 4, 5, 6))).isEqualTo(Decision.REJECT);
    }

    @Test
    void keepsTestingInBetween() {
        assertThat(word(angle(10, 12, 9, 10, 11))).isEqualTo(Decision.KEEP_TESTING);
    }

    @Test
    void waitsForEvidence() {
        var learning = new AngleResult(angle(16, 18, 17).ads(), 3, LearningPhase.LEARNING, false);

        var verdict =
                Judgement.of(plan(HALF_WAY, learning), SETTINGS).verdicts().getFirst();

        assertThat(verdict.decision()).isEqualTo(Decision.KEEP_TESTING);
        assertThat(verdict.missing()).extracting(ClosedGate::gate).containsExactly(Gate.LEARNING);
    }

    @Test
    void confirmsNothingOnFewConversions() {
        var verdict = Judgement.of(plan(HALF_WAY, spending(31, 4, 5, 5)), SETTINGS)
                .verdicts()
                .getFirst();

        assertThat(verdict.decision()).isEqualTo(Decision.KEEP_TESTING);
        assertThat(verdict.missing()).extracting(ClosedGate::gate).containsExactly(Gate.CONVERSIONS);
    }

    private static Decision word(AngleResult angle) {
        return Judgement.of(plan(HALF_WAY, angle), SETTINGS)
                .verdicts()
                .getFirst()
                .decision();
    }
}
