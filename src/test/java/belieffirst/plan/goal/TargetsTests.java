package belieffirst.plan.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TargetsTests {

    @Test
    void letTheWholeBudgetFollowFromTheDay() {
        var targets = Targets.NONE.spending(new BigDecimal("100.00"));

        assertThat(targets.budget()).isEqualByComparingTo("2100");
        assertThat(targets.daily()).isEqualByComparingTo("100");
    }

    @Test
    void leaveForADayWhatTheWholeBudgetHas() {
        var whole = new Targets(null, null, null, "USD", new BigDecimal("100.00"), null, 7);

        assertThat(whole.daily()).isEqualByComparingTo("14.28");
    }

    @Test
    void knowNoBudgetThatNobodySet() {
        assertThat(Targets.NONE.daily()).isNull();
        assertThat(Targets.NONE.spending(null).budget()).isNull();
    }
}
