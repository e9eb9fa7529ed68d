package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.util.Optional;

/** Another offer than in other plans of the product. */
final class OfferDiffers implements AdviceRule {

    @Override
    public String code() {
        return "offer_differs";
    }

    @Override
    public boolean concerns(Phase phase) {
        return !phase.hasCells();
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        var others = details.lineage().otherOffers();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(warning(
                        "Other plans of this product use another offer: %s.".formatted(AdviceRule.quoted(others)),
                        "When the offer differs, a better result may be the offer’s and not the belief’s."));
    }
}
