package belieffirst.wizard.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import belieffirst.plan.goal.SetUp;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chances that the goals page tells, from the table that ships. */
class GoalChancesTests {

    @ParameterizedTest
    @EnumSource(SetUp.class)
    void areKnownOfEverySetUp(SetUp setUp) {
        var chances = known(test(setUp, 4, 5, 20));

        var all = chances.chances();
        assertThat(all.winner() + all.bestBet() + all.rematch() + all.nonePays())
                .as("every test ends")
                .isBetween(0.98, 1.0001);
        assertThat(chances.sentence())
                .matches("Of 100 such tests, .+ end with a winner, .+ and .+ with none that pays\\.");
    }

    @Test
    void areDrawnAsPartsOfAllTests() {
        var chances = known(test(SetUp.AD_SET_PER_AD, 4, 5, 20));

        var parts = chances.picture();
        assertThat(parts)
                .extracting(GoalChances.End::label)
                .containsExactly("Winner", "Best bet", "Rematch", "None pays");
        for (var part = 1; part < parts.size(); part++) {
            var before = parts.get(part - 1);
            assertThat(parts.get(part).from()).isCloseTo(before.from() + before.width(), within(1e-9));
        }
        assertThat(parts.getLast().from() + parts.getLast().width()).isBetween(98.0, 100.01);
    }

    @Test
    void growWithTheBudgetAndWithAdSetsOfTheirOwn() {
        assertThat(winner(SetUp.AD_SET_PER_AD, 50)).isGreaterThan(winner(SetUp.AD_SET_PER_AD, 5));
        assertThat(winner(SetUp.AD_SET_PER_AD, 30)).isGreaterThan(winner(SetUp.ONE_PER_ANGLE, 30) + 0.1);
    }

    @Test
    void sayWhatWouldHelpMost() {
        var chances = known(test(SetUp.ONE_PER_ANGLE, 4, 4, 30));

        assertThat(chances.better()).hasSizeBetween(1, 2);
        assertThat(chances.better().getFirst())
                .matches("An ad set for each ad: a winner in \\d+ instead of \\d+ of 100\\.");
    }

    @Test
    void areNotKnownWithoutABudgetOfTooManyAnglesOrOfNextToNoConversions() {
        assertThat(GoalChances.of(new PlannedTest(SetUp.AD_SET_PER_AD, false, 4, 5, OptionalDouble.empty())))
                .isNull();
        assertThat(GoalChances.of(test(SetUp.AD_SET_PER_AD, 1, 5, 20))).isNull();
        assertThat(GoalChances.of(test(SetUp.AD_SET_PER_AD, 8, 5, 20))).isNull();
        assertThat(GoalChances.of(test(SetUp.AD_SET_PER_AD, 4, 5, 0.9))).isNull();
    }

    private static double winner(SetUp setUp, double conversions) {
        return known(test(setUp, 4, 5, conversions)).chances().winner();
    }

    private static GoalChances known(PlannedTest test) {
        return Objects.requireNonNull(GoalChances.of(test));
    }

    private static PlannedTest test(SetUp setUp, int arms, int ads, double conversions) {
        return new PlannedTest(setUp, false, arms, ads, OptionalDouble.of(conversions));
    }
}
