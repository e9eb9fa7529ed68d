package belieffirst.verdict.rule;

import static belieffirst.verdict.Samples.ENDED;
import static belieffirst.verdict.Samples.HALF_WAY;
import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.Samples.angle;
import static belieffirst.verdict.Samples.inOneAdSet;
import static belieffirst.verdict.Samples.plan;
import static belieffirst.verdict.Samples.spending;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfirmationTests {

    private static final AngleResult GOOD = angle(16, 18, 17, 19, 15);

    @Test
    void confirmsWhatIsSurelyOnTargetAtTheEndAndNotBefore() {
        assertThat(word(ENDED, GOOD)).isEqualTo(PlanDecision.CONFIRM);
        assertThat(word(HALF_WAY, GOOD)).isEqualTo(PlanDecision.KEEP_TESTING);
    }

    @Test
    void rejectsWhatIsSurelyOffTargetOnAnyDay() {
        assertThat(word(HALF_WAY, angle(4, 5, 4, 5, 6))).isEqualTo(PlanDecision.REJECT);
    }

    @Test
    void isABestBetInBetween() {
        assertThat(word(HALF_WAY, angle(10, 12, 9, 10, 11))).isEqualTo(PlanDecision.KEEP_TESTING);
        assertThat(word(ENDED, angle(10, 12, 9, 10, 11))).isEqualTo(PlanDecision.BEST_BET);
    }

    @Test
    void saysThatWhatIsTooDearDoesNotPay() {
        var dear = Judgement.of(plan(ENDED, angle(8, 10, 6, 8, 7)), new Settings(30, 30));

        assertThat(dear.verdict()).isEqualTo(PlanDecision.NONE_PAYS);
    }

    @Test
    void cannotTellAnAngleFromItsOnlyAdSet() {
        var verdict = Judgement.of(plan(ENDED, inOneAdSet(GOOD, "all")), SETTINGS);

        assertThat(verdict.verdict()).isEqualTo(PlanDecision.CANNOT_BE_JUDGED);
        assertThat(verdict.verdicts().getFirst().missing())
                .extracting(ClosedGate::gate)
                .containsExactly(Gate.AD_SETS);
    }

    @Test
    void confirmsNothingOnFewConversions() {
        var verdict = Judgement.of(plan(ENDED, spending(31, 4, 5, 5)), SETTINGS)
                .verdicts()
                .getFirst();

        assertThat(verdict.decision()).isEqualTo(Decision.BEST_BET);
        assertThat(verdict.missing()).extracting(ClosedGate::gate).containsExactly(Gate.CONVERSIONS);
    }

    private static PlanDecision word(Window window, AngleResult angle) {
        return Judgement.of(plan(window, angle), SETTINGS).verdict();
    }
}
