package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.util.Optional;

/** Angles that do not say why their belief holds. */
final class AngleWithoutExplanation implements AdviceRule {

    @Override
    public String code() {
        return "angle_without_explanation";
    }

    @Override
    public boolean concerns(Phase phase) {
        return true;
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        var names = details.angles().stream()
                .filter(angle ->
                        angle.explanation() == null || angle.explanation().isBlank())
                .map(PlanDetails.TestedAngle::name)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(warning(
                        "No explanation yet for %s.".formatted(AdviceRule.quoted(names)),
                        "Without the why, a result cannot be explained, and the designer has to guess."));
    }
}
