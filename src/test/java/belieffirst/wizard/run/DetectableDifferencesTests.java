package belieffirst.wizard.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import belieffirst.plan.goal.Goals;
import belieffirst.plan.goal.Targets;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DetectableDifferencesTests {

    private static final Goals MONEY = Goals.UNANSWERED.with(
            new Targets(new BigDecimal("30.00"), null, null, "USD", new BigDecimal("10800.00"), null, 21));

    @Test
    void saysWhatThreeAdsAnAngleCannotSee() {
        var reach = new DetectableDifferences("angle", 6, 3, false, Goals.UNANSWERED);

        assertThat(reach.sentence())
                .isEqualTo(
                        "With 3 ads per angle and 20 purchases per ad, you will only spot a winner that brings 3.3× as many.");
        assertThat(reach.limits())
                .containsExactly("With 3 ads you would miss a 2× winner in 68 of 100 tests. Use 5 to 8.");
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
        assertThat(new DetectableDifferences("angle", 6, 5, false, MONEY).conversions())
                .isEqualTo(12);
        assertThat(new DetectableDifferences("angle", 6, 5, false, MONEY).ratio())
                .isGreaterThan(new DetectableDifferences("angle", 6, 5, false, Goals.UNANSWERED).ratio());
    }

    @Test
    void comparesOneAngleThatIsRepeatedWithItsTarget() {
        var reach = new DetectableDifferences("angle", 1, 5, true, Goals.UNANSWERED);

        assertThat(reach.sentence())
                .isEqualTo(
                        "With 5 new ads and 20 purchases per ad, an angle is likely to be confirmed if the target is at least 1.8× its CPA.");
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
