package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import java.util.Optional;

/** More kinds of sub-layers than can be told apart. */
final class TooManySublayerTypes implements AdviceRule {

    private static final int MOST = 2;

    @Override
    public String code() {
        return "too_many_sublayer_types";
    }

    @Override
    public boolean concerns(Phase phase) {
        return phase == Phase.SUB_LAYERS;
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        var kinds = details.layer(Layer.SUBLAYER).stream()
                .map(PlanDetails.Row::kind)
                .distinct()
                .count();
        return kinds <= MOST
                ? Optional.empty()
                : Optional.of(warning(
                        "%d kinds of sub-layers vary; two at most can be compared.".formatted(kinds),
                        "With every further kind the variants multiply, and each gets less money."));
    }
}
