package belieffirst.wizard.step;

import belieffirst.catalog.Offer;
import belieffirst.catalog.Product;
import belieffirst.plan.Plan;
import belieffirst.wizard.StepChoice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The choices of the offer step, and which of them is selected at first. */
final class OfferChoices {

    private OfferChoices() {}

    /** The product's current offer, unless it is among those on record; empty for none. */
    static String running(@Nullable Product product, List<Offer> known) {
        var running = product == null ? "" : product.facts().offer().strip();
        var isKnown = known.stream().anyMatch(offer -> offer.name().equalsIgnoreCase(running));
        return isKnown || running.length() > 200 ? "" : running;
    }

    /** The answer; before there is one, the offer that the product has now, if only one can be meant. */
    static String present(Plan plan, List<Offer> known, String running) {
        var answers = plan.answers();
        if (answers.offerAnswered()) {
            return answers.offerId() == null ? "none" : answers.offerId().toString();
        }
        if (!running.isEmpty()) {
            return known.isEmpty() ? "new" : "";
        }
        return known.size() == 1 ? known.getFirst().id().toString() : "";
    }

    static List<StepChoice> of(List<Offer> known, String chosen) {
        var choices = new ArrayList<StepChoice>();
        choices.add(new StepChoice("none", "No offer", "The belief has to sell by itself.", chosen.equals("none")));
        for (var offer : known) {
            var id = offer.id().toString();
            choices.add(new StepChoice(id, offer.name(), offer.description(), chosen.equals(id)));
        }
        return choices;
    }
}
