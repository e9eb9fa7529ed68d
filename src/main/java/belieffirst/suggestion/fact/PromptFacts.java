package belieffirst.suggestion.fact;

import belieffirst.expression.AdTemplate;
import belieffirst.plan.PlanDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a source of ideas is told.
 *
 * @param plan the plan that asks, or null when somebody asks without one
 * @param templates those that can be chosen, when the kind is about them
 * @param pasted text that somebody pasted, such as reviews; empty for none
 */
public record PromptFacts(
        RequestContext known,
        List<ExistingEntry> onRecord,
        List<RefusedIdea> refused,
        List<AdTemplate> templates,
        @Nullable PlanDetails plan,
        String pasted) {}
