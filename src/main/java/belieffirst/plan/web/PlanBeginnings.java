package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Phase;
import belieffirst.plan.Plans;
import belieffirst.plan.Sheet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Begins a plan from a JSON body: a new line with a brand, or the next phase of a parent plan. */
@Component
class PlanBeginnings {

    private static final Set<String> CHILD_FIELDS =
            Set.of("parent_plan_id", "phase_id", "angle_id", "name", "ads_per_angle");
    private static final Set<String> FIRST_FIELDS = Stream.concat(
                    PlanChange.FIELDS.stream(), Stream.of("angle_ids", "template_ids", "phase_id", "parent_plan_id"))
            .collect(Collectors.toUnmodifiableSet());
    private final Plans plans;

    PlanBeginnings(Plans plans) {
        this.plans = plans;
    }

    Sheet begin(JsonNode body) {
        return body.hasNonNull("parent_plan_id") ? child(body) : first(body);
    }

    private Sheet first(JsonNode body) {
        var fields = PlanFields.of(body, FIRST_FIELDS);
        fields.require("brand_id", "A plan has a brand.");
        var brand = fields.id("brand_id");
        var name = fields.line("name", 200);
        var phase = fields.whole("phase_id", 1, 6);
        var angles = fields.ids("angle_ids", 50);
        var templates = fields.ids("template_ids", 100);
        fields.done();
        var draft = plans.draft(Id.random(), Objects.requireNonNull(brand), name == null ? "" : name, open(phase));
        var change = PlanChange.of(fields);
        return plans.change(draft.plan().id(), null, plan -> {
            var changed = change.on(plan);
            return changed.mixing(changed.mix().withAngles(angles).withTemplates(templates));
        });
    }

    private Sheet child(JsonNode body) {
        var fields = PlanFields.of(body, CHILD_FIELDS);
        var parent = fields.id("parent_plan_id");
        fields.require("phase_id", "Say which phase comes next.");
        var phase = fields.whole("phase_id", 1, 6);
        var angle = fields.id("angle_id");
        var name = fields.line("name", 200);
        var ads = fields.whole("ads_per_angle", 1, 100);
        fields.done();
        return plans.goOn(
                new Id<>(Objects.requireNonNull(parent)),
                Phase.of(Objects.requireNonNull(phase)),
                angle,
                name == null ? "" : name,
                ads == null ? Plans.CONFIRMING_ADS : ads);
    }

    private static Phase open(@Nullable Integer number) {
        var phase = number == null ? Phase.DISCOVERY : Phase.of(number);
        if (!phase.isOpen()) {
            throw new Refusal.Invalid(Map.of("phase_id", "Plans of phase 1 and 2 can be made; the later ones come."));
        }
        return phase;
    }
}
