package belieffirst.plan.advice;

import belieffirst.expression.Format;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import java.util.Optional;

/** A plan of the last phase without a video. */
final class FormatStaticOnly implements AdviceRule {

    @Override
    public String code() {
        return "format_static_only";
    }

    @Override
    public boolean concerns(Phase phase) {
        return phase == Phase.FORMAT_AND_SCALE;
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        var formats = details.layer(Layer.FORMAT);
        var isStatic =
                formats.stream().allMatch(format -> Format.of(format.row()).isStatic());
        return formats.isEmpty() || !isStatic
                ? Optional.empty()
                : Optional.of(warning(
                        "Every format of this plan is static.",
                        "This phase moves a proven belief to video; static ads have shown what they can."));
    }
}
