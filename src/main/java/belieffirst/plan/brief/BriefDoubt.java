package belieffirst.plan.brief;

import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Money;
import belieffirst.plan.goal.ConversionEvent;
import tools.jackson.databind.JsonNode;

/** The words on what would change our mind about an angle: a rival that sells for less, or a cost above the goal. */
final class BriefDoubt {

    private BriefDoubt() {}

    static String of(boolean alone, JsonNode goals) {
        var event = new ConversionEvent(goals.path("event").asString("purchase")).words();
        var rival = alone
                ? ""
                : "Another angle of this plan clearly brings more %s for the same money. ".formatted(event.many());
        var most = goals.path("max_cpa");
        if (!most.isNumber()) {
            return rival + "No target CPA is set, so cost alone decides nothing yet.";
        }
        var amount = (Money.said(most.decimalValue()) + " " + Brief.text(goals, "currency")).strip();
        return "%s%s costs more than %s once results have settled."
                .formatted(
                        alone ? "" : rival + "Or ", alone ? CountedEvent.capital(event.aOne()) : event.aOne(), amount);
    }
}
