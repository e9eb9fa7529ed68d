package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import java.util.Optional;

/** Several ads of one angle on a single template: nothing on record says how they differ. */
final class AdsAlike implements AdviceRule {

    @Override
    public String code() {
        return "ads_alike";
    }

    /** Where each variant has a template of its own, that is by design. */
    @Override
    public boolean concerns(Phase phase) {
        return !phase.hasCells() || !phase.varies(Layer.TEMPLATE);
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        var plan = details.plan();
        var ads = plan.design().adsPerAngle();
        if (ads < 2 || details.templates().size() != 1) {
            return Optional.empty();
        }
        var one = plan.lifecycle().phase().hasCells() ? "variant" : "angle";
        return Optional.of(
                warning(
                        "The %d ads of each %s share one template.".formatted(ads, one),
                        "Only their first lines can tell them apart. Two or three templates show whether the belief sells, and not one picture."));
    }
}
