package belieffirst.wizard;

import belieffirst.plan.PlanDetails;
import belieffirst.suggestion.Suggestions;
import belieffirst.suggestion.kind.IdeaKind;
import belieffirst.suggestion.kind.IdeaKinds;
import belieffirst.suggestion.settings.IdeaSettings;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The panels of ideas in the steps: which kind belongs to which step, and the state of its ideas. */
@Component
public class IdeaPanels {

    private static final Map<Step, String> KINDS = Map.of(
            Step.OFFER, "offers",
            Step.PERSONA, "persona",
            Step.JOB, "jobs",
            Step.ANGLES, "angles",
            Step.TEMPLATES, "templates",
            Step.REVIEW, "critique");

    private final IdeaKinds kinds;
    private final Suggestions suggestions;
    private final IdeaSettings settings;

    IdeaPanels(IdeaKinds kinds, Suggestions suggestions, IdeaSettings settings) {
        this.kinds = kinds;
        this.suggestions = suggestions;
        this.settings = settings;
    }

    /** Null for a step that is locked or cannot start yet. */
    @Nullable
    IdeasPanel of(PlanDetails details, Step step, StepInput typed) {
        if (!kinds.words().contains(word(step)) || step.isLockedIn(details) || !step.canStartIn(details)) {
            return null;
        }
        var kind = kind(step);
        var standing = suggestions.latest(details.plan().id().value(), kind.word());
        var asks = standing.ownKey() || settings.deploymentHasKey();
        return new IdeasPanel(details, step.word(), kind, standing.round(), asks, typed);
    }

    public IdeaKind kind(Step step) {
        return kinds.of(word(step));
    }

    public IdeaKind kind(String word) {
        return kinds.of(word);
    }

    /** The step in which ideas of this kind are taken. */
    public static Step step(String kind) {
        return Arrays.stream(Step.values())
                .filter(step -> word(step).equals(kind))
                .findFirst()
                .orElse(Step.REVIEW);
    }

    /** Ideas for a layer have its word; a layer that nobody has ideas for has no kind of that word. */
    private static String word(Step step) {
        var layer = step.layer();
        return layer == null ? KINDS.getOrDefault(step, "") : layer.word();
    }
}
