package belieffirst.wizard.angle;

import belieffirst.belief.Angles;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.wizard.StepInput;
import java.util.LinkedHashMap;
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
            if (present.isPresent() && fields.differFrom(present.get()) && !fields.areUntouched()) {
                fields.requireSeen(present.get());
                changed = changed(changed, present.get().id(), fields);
            }
        }
        return changed;
    }

    /** The angle of the plan that is edited: the one that was shown, or the one that superseded it meanwhile. */
    public Optional<PlanDetails.TestedAngle> present(PlanDetails details, UUID shown) {
        return details.angle(shown)
                .or(() -> Optional.ofNullable(angles.get(shown).supersededBy()).flatMap(details::angle));
    }

    private Plan changed(Plan plan, UUID angle, AngleFields fields) {
        var patch = json.object();
        AngleFields.WORDS.forEach(field -> patch.put(field, fields.text(field)));
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
