package belieffirst.wizard.angle;

import belieffirst.belief.Angles;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.wizard.StepInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The edits of angles on a plan's page: for every plan, except for those that were compiled with them. */
@Component
public class AngleEdits {

    private final Angles angles;
    private final Jsonb json;

    AngleEdits(Angles angles, Jsonb json) {
        this.angles = angles;
        this.json = json;
    }

    /** The plan with its angles as they are now; refuses to save over words that somebody else changed meanwhile. */
    Plan made(PlanDetails details, StepInput typed) {
        var changed = details.plan();
        for (var id : AngleFields.angles(typed)) {
            var fields = AngleFields.of(id, typed);
            var present = present(details, id);
            var words = present.map(fields::changed).orElse(List.of());
            if (!words.isEmpty()) {
                requireShown(fields, words, present.orElseThrow());
                changed = changed(changed, present.orElseThrow().id(), fields, words);
            }
        }
        return changed;
    }

    private static void requireShown(AngleFields fields, List<String> words, PlanDetails.TestedAngle present) {
        if (!words.stream().allMatch(word -> fields.isAsShown(word, present))) {
            throw new Refusal.Stale("angle");
        }
    }

    /** The angle of the plan that is edited: the one that was shown, or the one that superseded it meanwhile. */
    public Optional<PlanDetails.TestedAngle> present(PlanDetails details, UUID shown) {
        return details.angle(shown).or(() -> successor(shown).flatMap(details::angle));
    }

    private Optional<UUID> successor(UUID angle) {
        try {
            return Optional.ofNullable(angles.get(angle).supersededBy());
        } catch (Refusal.NotFound _) {
            return Optional.empty();
        }
    }

    private Plan changed(Plan plan, UUID angle, AngleFields fields, List<String> words) {
        var patch = json.object();
        words.forEach(field -> patch.put(field, fields.text(field)));
        try {
            var kept = angles.change(angle, null, patch).id();
            return plan.mixing(plan.design().replacing(angle, kept)).reopened();
        } catch (Refusal.Invalid refusal) {
            var errors = new LinkedHashMap<String, String>();
            refusal.fields()
                    .forEach((field, sentence) ->
                            errors.put(AngleFields.prefix(angle) + field.replaceFirst("^/", ""), sentence));
            throw new Refusal.Invalid(errors.isEmpty() ? Map.of("form", refusal.detail()) : errors);
        }
    }
}
