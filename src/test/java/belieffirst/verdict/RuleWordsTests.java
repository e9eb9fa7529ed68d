package belieffirst.verdict;

import static belieffirst.verdict.Samples.HALF_WAY;
import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.Samples.angle;
import static belieffirst.verdict.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.CountedEvent;
import belieffirst.verdict.rule.Judgement;
import belieffirst.verdict.rule.PlanResult;
import belieffirst.verdict.rule.PromotionThresholds;
import belieffirst.verdict.rule.Settings;
import org.junit.jupiter.api.Test;

class RuleWordsTests {

    @Test
    void sayWhatWasEnoughForAPromotion() {
        assertThat(of(Samples.decided(), SETTINGS, 2).promoted())
                .containsExactly(
                        "More than 99 % likely to be the best; 89 % is enough.",
                        "More than 99 % likely to cost at most 45.00 a sale; 80 % is enough.");
    }

    @Test
    void sayWhichRuleGivesAnAngleUp() {
        assertThat(of(Samples.decided(), SETTINGS, 0).givenUp())
                .containsExactly("Less than 1 % likely to be the best, and less than 1 % to be within a tenth of it.");
        assertThat(of(plan(HALF_WAY, angle(2, 1, 2), angle(2, 2, 1)), SETTINGS, 0)
                        .givenUp())
                .containsExactly("Less than 1 % likely to cost at most 45.00 a sale.");
    }

    @Test
    void sayOfWhatWasGivenUpEarlierThatItWas() {
        assertThat(of(Samples.open(), SETTINGS, 2).givenUp())
                .containsExactly("It was given up on an earlier day, and stays among those compared.");
    }

    @Test
    void sayWhatWouldDecideWhatIsOpen() {
        assertThat(of(Samples.open(), SETTINGS, 2).open())
                .singleElement()
                .asString()
                .endsWith("; 89 % would promote it.");
        assertThat(of(Samples.open(), new Settings(10, 10.5, PromotionThresholds.FIXED), 2)
                        .open())
                .element(1)
                .isEqualTo("Less than 1 % likely to cost at most 10.50 a sale; 80 % is asked.");
        assertThat(of(plan(HALF_WAY, angle(9, 12, 10)), SETTINGS, 0).open())
                .singleElement()
                .asString()
                .contains(" likely to cost at most 30.00 a sale")
                .endsWith("; 99 % would confirm the angle.");
    }

    private static RuleWords of(PlanResult plan, Settings settings, int arm) {
        var standing = Judgement.of(plan, settings).readings().get(arm).standing();
        return new RuleWords(standing, settings, plan.angles().size(), CountedEvent.PURCHASE);
    }
}
