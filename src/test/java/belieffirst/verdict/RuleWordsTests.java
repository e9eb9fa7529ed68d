package belieffirst.verdict;

import static belieffirst.verdict.Samples.ENDED;
import static belieffirst.verdict.Samples.HALF_WAY;
import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.Samples.angle;
import static belieffirst.verdict.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.CountedEvent;
import belieffirst.verdict.rule.Judgement;
import belieffirst.verdict.rule.PlanResult;
import belieffirst.verdict.rule.Settings;
import org.junit.jupiter.api.Test;

class RuleWordsTests {

    @Test
    void sayWhatWasEnoughForAPromotion() {
        assertThat(of(Samples.decided(), SETTINGS, 2).promoted())
                .containsExactly(
                        "Over 99% chance to win (needs 90%).",
                        "Over 99% likely to have a CPA of at most 45.00 (needs 80%).");
    }

    @Test
    void sayWhichRuleMadeALoser() {
        assertThat(of(Samples.decided(), SETTINGS, 0).lost())
                .containsExactly("Under 1% chance to come within 10% of the winner.");
        assertThat(of(plan(HALF_WAY, angle(2, 1, 2), angle(2, 2, 1)), SETTINGS, 0)
                        .lost())
                .containsExactly("Under 1% likely to have a CPA of at most 45.00.");
    }

    @Test
    void sayOfWhatLostEarlierThatItDid() {
        assertThat(of(Samples.open(), SETTINGS, 2).lost())
                .containsExactly("It lost on an earlier day, and stays among those compared.");
    }

    @Test
    void sayWhatWouldDecideWhatIsOpen() {
        assertThat(of(Samples.open(), SETTINGS, 2).open())
                .singleElement()
                .asString()
                .endsWith(" chance to win; needs 90%.");
        assertThat(of(Samples.open(), new Settings(10, 10.5), 2).open())
                .element(1)
                .isEqualTo("Under 1% likely to have a CPA of at most 10.50; needs 80%.");
        assertThat(of(plan(HALF_WAY, angle(9, 12, 10)), SETTINGS, 0).open())
                .singleElement()
                .asString()
                .contains(" likely to have a CPA of at most 30.00")
                .endsWith("; needs 97% at the end.");
    }

    @Test
    void sayOfABestBetWhatItRisks() {
        var bet = of(plan(ENDED, angle(10, 11, 9), angle(14, 16, 15), angle(12, 13, 14)), SETTINGS, 1);

        assertThat(bet.bestBet())
                .satisfiesExactly(
                        said -> assertThat(said)
                                .startsWith("In front, but not proven: ")
                                .endsWith("% chance to win (needs 94%)."),
                        said -> assertThat(said)
                                .startsWith("On average, the true winner brings ")
                                .endsWith("% more purchases for the same money."),
                        said -> assertThat(said).endsWith(" likely to have a CPA of at most 30.00."));
    }

    private static RuleWords of(PlanResult plan, Settings settings, int arm) {
        var standing = Judgement.of(plan, settings).readings().get(arm).standing();
        return new RuleWords(standing, settings, plan, CountedEvent.PURCHASE);
    }
}
