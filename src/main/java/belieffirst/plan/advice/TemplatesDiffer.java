package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.util.Optional;

/** A confirmation whose templates come from no parent. */
final class TemplatesDiffer implements AdviceRule {

    @Override
    public String code() {
        return "templates_differ";
    }

    @Override
    public boolean concerns(Phase phase) {
        return phase == Phase.CONFIRMATION;
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        return details.plan().lifecycle().parent() != null
                ? Optional.empty()
                : Optional.of(warning(
                        "This plan has no parent, so its templates are not those that the angle won with.",
                        "With other templates a result repeats neither the belief nor its expression."));
    }
}
