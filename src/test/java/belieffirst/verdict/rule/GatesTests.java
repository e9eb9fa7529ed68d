package belieffirst.verdict.rule;

import static belieffirst.verdict.Samples.angle;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.verdict.Samples;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GatesTests {

    private final PlanResult plan = Samples.decided();

    @Test
    void areOpenWhenAllIsThere() {
        assertThat(Gates.ofPlan(plan)).isEmpty();
        assertThat(Gates.ofPromotion(2, plan.angles().get(2))).isEmpty();
    }

    @Test
    void waitForSevenSettledDays() {
        assertThat(closedAfter(6)).containsExactly(new ClosedGate(Gate.MATURED_DAYS, ClosedGate.PLAN, 6, 7));
        assertThat(closedAfter(7)).isEmpty();
    }

    @Test
    void waitForTheAngleToPromoteToConvert() {
        assertThat(Gates.ofPromotion(0, angle(5, 5, 4))).containsExactly(new ClosedGate(Gate.CONVERSIONS, 0, 14, 15));
        assertThat(Gates.ofPromotion(0, angle(5, 5, 5))).isEmpty();
        assertThat(Gates.ofPromotion(0, angle(15, 0, 0))).containsExactly(new ClosedGate(Gate.CONVERSIONS, 0, 1, 2));
    }

    @Test
    void forbidWhatCannotBeCompared() {
        var mixed = new PlanResult(plan.angles(), plan.window(), Set.of(MixedMeasurement.CURRENCY));

        assertThat(Gates.ofPlan(mixed)).containsExactly(new ClosedGate(Gate.COMPARABLE, ClosedGate.PLAN, 1, 0));
    }

    @Test
    void areRemarksWhereTheModelKnowsOfIt() {
        assertThat(Stream.of(Gate.values()).filter(gate -> !gate.holdsBack()))
                .containsExactlyInAnyOrder(Gate.ADS_WITH_SPEND, Gate.LEARNING, Gate.PLANNED_SPEND, Gate.ONE_AD);
    }

    private List<ClosedGate> closedAfter(int days) {
        return Gates.ofPlan(new PlanResult(plan.angles(), new Window(days, days, 28), Set.of()));
    }
}
