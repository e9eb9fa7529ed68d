package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.util.Optional;

/** An angle that goes on before a second phase confirmed it. */
final class AngleNotConfirmed implements AdviceRule {

    @Override
    public String code() {
        return "angle_not_confirmed";
    }

    @Override
    public boolean concerns(Phase phase) {
        return phase.hasCells();
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        return details.angles().stream()
                .filter(angle -> !angle.confirmed())
                .map(angle -> warning(
                        "“%s” is not confirmed by a second phase.".formatted(angle.name()),
                        "A win that was not repeated may have been luck, and so may be what you build on it."))
                .findFirst();
    }
}
