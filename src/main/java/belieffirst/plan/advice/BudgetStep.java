package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.SpendStep;
import belieffirst.plan.layer.Phase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.IntStream;

/** A rise of the daily budget that sends ads back to learning. */
final class BudgetStep implements AdviceRule {

    @Override
    public String code() {
        return "budget_step";
    }

    @Override
    public boolean concerns(Phase phase) {
        return phase == Phase.FORMAT_AND_SCALE;
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        var steps = details.parts().spend();
        return IntStream.range(1, steps.size())
                .filter(i -> steps.get(i)
                                .dailyBudget()
                                .compareTo(steps.get(i - 1).dailyBudget().multiply(SpendStep.MOST_RISE))
                        > 0)
                .mapToObj(i -> warning(
                        "On day %d the daily budget rises by %d%%; raise it by at most 20%% a day, so that delivery stays stable."
                                .formatted(
                                        steps.get(i).day(),
                                        percent(
                                                steps.get(i - 1).dailyBudget(),
                                                steps.get(i).dailyBudget())),
                        "A larger step can send the ads back to the learning phase, and the cost per result can jump."))
                .findFirst();
    }

    private static int percent(BigDecimal before, BigDecimal after) {
        return after.subtract(before)
                .multiply(BigDecimal.valueOf(100))
                .divide(before, 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
