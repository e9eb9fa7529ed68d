package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.util.Locale;
import java.util.Optional;

/** A plan whose line has no completed run of the phase before. */
final class PreviousPhaseIncomplete implements AdviceRule {

    @Override
    public String code() {
        return "previous_phase_incomplete";
    }

    @Override
    public boolean concerns(Phase phase) {
        return phase != Phase.DISCOVERY;
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        if (details.lineage().previousCompleted()) {
            return Optional.empty();
        }
        var before = details.plan().lifecycle().phase().before().label();
        return Optional.of(warning(
                "No run of %s is completed in this plan’s test series.".formatted(before.toLowerCase(Locale.ROOT)),
                "Each phase builds on what the one before has proved."));
    }
}
