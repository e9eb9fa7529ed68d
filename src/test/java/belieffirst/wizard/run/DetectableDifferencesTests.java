package belieffirst.wizard.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import belieffirst.plan.Targets;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DetectableDifferencesTests {

    private static final Targets MONEY =
            new Targets(new BigDecimal("30.00"), null, "USD", new BigDecimal("10800.00"), 21);

    @Test
    void saysWhatThreeAdsAnAngleCannotSee() {
        var reach = new DetectableDifferences("angle", 6, 3, false, Targets.NONE);

        assertThat(reach.sentence())
                .isEqualTo(
                        "With 3 ads for each of 6 angles and 20 sales an ad, the best is told from the next if it sells"
                                + " 3.3 times as well.");
        assertThat(reach.limits())
                .containsExactly(
                        "3 ads for each angle cannot see less: one that sells twice as well goes unseen in 68 of"
                                + " 100 tests. Five to eight ads see more.");
    }

    @Test
    void takesAsManyAdsAsTheWorkedExamples() {
        assertThat(new DetectableDifferences("angle", 6, 9, false, MONEY).rows())
                .extracting(
                        DetectableDifferences.Row::times,
                        DetectableDifferences.Row::ads,
                        DetectableDifferences.Row::within)
                .containsExactly(tuple("1.5", 26, false), tuple("2", 9, true), tuple("3", 4, true));
    }

    @Test
    void countsMoneyAndDaysAtTheTargetAndTheDailyBudget() {
        var row = new DetectableDifferences("angle", 6, 5, false, MONEY).rows().getLast();

        assertThat(row.spend()).isEqualTo("14,400.00 USD");
        assertThat(row.days()).isEqualTo("28");
    }

    @Test
    void sharesTheBudgetAmongTheAds() {
        assertThat(new DetectableDifferences("angle", 6, 5, false, MONEY).sales())
                .isEqualTo(12);
        assertThat(new DetectableDifferences("angle", 6, 5, false, MONEY).ratio())
                .isGreaterThan(new DetectableDifferences("angle", 6, 5, false, Targets.NONE).ratio());
    }

    @Test
    void saysThatAnAdSetStaysLearningLimited() {
        assertThat(new DetectableDifferences("angle", 6, 5, false, MONEY).limits())
                .containsExactly(
                        "Each angle gets 85.71 USD a day, and Meta's learning takes 214.29 USD: its ad set will"
                                + " stay learning-limited.");
    }

    @Test
    void comparesOneAngleThatIsRepeatedWithItsTarget() {
        var reach = new DetectableDifferences("angle", 1, 5, true, Targets.NONE);

        assertThat(reach.sentence())
                .isEqualTo(
                        "With 5 new ads and 20 sales an ad, the angle is confirmed if a sale costs 2 times less than the"
                                + " target.");
        assertThat(reach.rows()).isEmpty();
    }

    @Test
    void saysNothingOfAPlanThatComparesNothing() {
        assertThat(new DetectableDifferences("angle", 1, 5, false, MONEY).isKnown())
                .isFalse();
        assertThat(new DetectableDifferences("cell", 0, 5, false, MONEY).isKnown())
                .isFalse();
    }
}
