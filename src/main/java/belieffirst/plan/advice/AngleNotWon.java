package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.util.Optional;

/** An angle that is confirmed without having won. */
final class AngleNotWon implements AdviceRule {

    @Override
    public String code() {
        return "angle_not_won";
    }

    @Override
    public boolean concerns(Phase phase) {
        return phase == Phase.CONFIRMATION;
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        return details.angles().stream()
                .filter(angle -> !angle.status().equals("winner"))
                .map(angle -> warning(
                        "“%s” is not a winner of discovery.".formatted(angle.name()),
                        "Confirming a belief that has not won spends money on a guess."))
                .findFirst();
    }
}
