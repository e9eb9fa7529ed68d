package belieffirst.plan.advice;

import belieffirst.kernel.Money;
import belieffirst.plan.SpendStep;
import belieffirst.plan.goal.Targets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next step of the spend: up by a fifth while the cost per acquisition holds, still while it is above the target, back a step
 * when it is above the most one may cost.
 *
 * @param next the step to take, or null to leave the spend as it stands
 * @param sentence why
 */
public record SpendAdvice(@Nullable SpendStep next, String sentence) {

    public static SpendAdvice after(List<SpendStep> steps, @Nullable BigDecimal cpa, Targets judged) {
        if (steps.isEmpty()) {
            return stay("Enter the daily budget that the ads start with.");
        }
        if (cpa == null || judged.targetCpa() == null) {
            return stay("Once results and a target CPA are there, the next step is recommended here.");
        }
        var most = judged.maxCpa() == null ? judged.targetCpa() : judged.maxCpa();
        return cpa.compareTo(judged.targetCpa()) <= 0
                ? raised(steps.getLast(), cpa, judged.targetCpa())
                : cpa.compareTo(most) <= 0 ? held(cpa, judged.targetCpa()) : back(steps, cpa, most);
    }

    private static SpendAdvice raised(SpendStep last, BigDecimal cpa, BigDecimal target) {
        var budget = last.dailyBudget().multiply(SpendStep.MOST_RISE).setScale(2, RoundingMode.DOWN);
        return step(
                last.day() + 1,
                budget,
                "The cost per result is %s, within the target of %s: raise the daily budget by 20%%.",
                cpa,
                target);
    }

    private static SpendAdvice held(BigDecimal cpa, BigDecimal target) {
        return stay("The cost per result is %s, above the target of %s: keep the daily budget as it is."
                .formatted(Money.said(cpa), Money.said(target)));
    }

    private static SpendAdvice back(List<SpendStep> steps, BigDecimal cpa, BigDecimal most) {
        var last = steps.getLast();
        var before = steps.size() > 1
                ? steps.get(steps.size() - 2).dailyBudget()
                : last.dailyBudget().divide(SpendStep.MOST_RISE, 2, RoundingMode.DOWN);
        return step(
                last.day() + 1,
                before,
                "The cost per result is %s, above the max of %s: go back to the previous daily budget.",
                cpa,
                most);
    }

    private static SpendAdvice step(int day, BigDecimal budget, String why, BigDecimal cpa, BigDecimal limit) {
        return new SpendAdvice(
                new SpendStep(Math.min(day, 365), budget), why.formatted(Money.said(cpa), Money.said(limit)));
    }

    private static SpendAdvice stay(String sentence) {
        return new SpendAdvice(null, sentence);
    }
}
