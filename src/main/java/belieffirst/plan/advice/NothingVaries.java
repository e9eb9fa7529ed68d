package belieffirst.plan.advice;

import belieffirst.plan.Cell;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A plan with one cell, which compares nothing. */
final class NothingVaries implements AdviceRule {

    @Override
    public String code() {
        return "nothing_varies";
    }

    @Override
    public boolean concerns(Phase phase) {
        return phase.hasCells();
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        if (Cell.count(details) != 1) {
            return Optional.empty();
        }
        var phase = details.plan().lifecycle().phase();
        var layers = phase.varies().stream().map(Layer::label).collect(Collectors.joining(", "));
        return Optional.of(warning(
                "Nothing varies in this plan, so it compares nothing.",
                "%s learns from a difference in: %s.".formatted(phase.label(), layers.toLowerCase(Locale.ROOT))));
    }
}
