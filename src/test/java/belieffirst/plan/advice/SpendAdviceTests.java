package belieffirst.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.SpendStep;
import belieffirst.plan.goal.Targets;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The next step of the spend, by what a result costs. */
class SpendAdviceTests {

    private static final SpendStep FIRST = new SpendStep(1, new BigDecimal("100.00"));
    private static final SpendStep SECOND = new SpendStep(4, new BigDecimal("115.00"));
    private static final Targets JUDGED =
            new Targets(new BigDecimal("20.00"), new BigDecimal("30.00"), null, "USD", null, null, null);

    @Test
    void raisesByAFifthWhileTheCostHolds() {
        var advice = SpendAdvice.after(List.of(FIRST, SECOND), new BigDecimal("20.00"), JUDGED);

        assertThat(advice.next()).isEqualTo(new SpendStep(5, new BigDecimal("138.00")));
        assertThat(advice.sentence())
                .isEqualTo("The cost per result is 20.00, within the target of 20.00: raise the daily budget by 20%.");
    }

    @Test
    void holdsBetweenTheTargetAndTheMost() {
        for (var cost : List.of("20.01", "30.00")) {
            var advice = SpendAdvice.after(List.of(FIRST), new BigDecimal(cost), JUDGED);

            assertThat(advice.next()).isNull();
            assertThat(advice.sentence()).contains("above the target of 20.00: keep the daily budget");
        }
    }

    @Test
    void goesBackAStepAboveTheMost() {
        var cost = new BigDecimal("30.01");

        assertThat(SpendAdvice.after(List.of(FIRST, SECOND), cost, JUDGED).next())
                .isEqualTo(new SpendStep(5, new BigDecimal("100.00")));
        assertThat(SpendAdvice.after(List.of(FIRST), cost, JUDGED).next())
                .isEqualTo(new SpendStep(2, new BigDecimal("83.33")));
        assertThat(SpendAdvice.after(List.of(FIRST), cost, JUDGED).sentence()).contains("above the max of 30.00");
    }

    @Test
    void goesBackAboveTheTargetWhereThereIsNoMost() {
        var judged = new Targets(new BigDecimal("20.00"), null, null, "USD", null, null, null);

        assertThat(SpendAdvice.after(List.of(FIRST), new BigDecimal("20.01"), judged)
                        .sentence())
                .contains("above the max of 20.00: go back");
    }

    @Test
    void endsAfterAYear() {
        var last = new SpendStep(365, new BigDecimal("100.00"));

        assertThat(SpendAdvice.after(List.of(last), new BigDecimal("1.00"), JUDGED)
                        .next())
                .isEqualTo(new SpendStep(365, new BigDecimal("120.00")));
    }

    @Test
    void waitsForStepsResultsAndATarget() {
        assertThat(SpendAdvice.after(List.of(), BigDecimal.ONE, JUDGED).sentence())
                .startsWith("Enter the daily budget");
        assertThat(SpendAdvice.after(List.of(FIRST), null, JUDGED).sentence()).startsWith("Once results");
        assertThat(SpendAdvice.after(List.of(FIRST), BigDecimal.ONE, Targets.NONE)
                        .sentence())
                .startsWith("Once results");
    }
}
