package belieffirst.wizard;

import belieffirst.plan.PlanDetails;
import belieffirst.suggestion.kind.IdeaKind;
import belieffirst.suggestion.record.IdeaRound;
import org.jspecify.annotations.Nullable;

/**
 * The panel of ideas within a step: what can be asked for, and what came of the latest request.
 *
 * @param step the step's word
 * @param round the latest request; null when nobody asked yet
 * @param asksAModel whether there is a key, and so a model to ask
 * @param typed what the page held, cards included, when it was sent
 */
public record IdeasPanel(
        PlanDetails details,
        String step,
        IdeaKind kind,
        @Nullable IdeaRound round,
        boolean asksAModel,
        StepInput typed) {

    /** The plan's address. */
    public String hub() {
        return "/plans/" + details.plan().key();
    }

    public String path() {
        return "%s/%s/ideas".formatted(hub(), step);
    }

    /** As the button says it. */
    public String button() {
        return switch (step) {
            case "templates" -> "Suggest templates";
            case "review" -> "Argue against this plan";
            default -> kind.amount().most() == 1 ? "Suggest a %s".formatted(kind.singular()) : "Suggest " + kind.word();
        };
    }

    public boolean takesText() {
        return step.equals("persona");
    }
}
