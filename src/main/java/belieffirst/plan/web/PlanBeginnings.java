package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The start of a plan from a JSON body: a new line with a brand, or the next phase of a parent plan. */
@Component
class PlanBeginnings {

    private static final Set<String> CHILD_FIELDS = Set.of(
            "parent_plan_id",
            "phase_id",
            "angle_id",
            "sublayer_ids",
            "mechanism_id",
            "problem_id",
            "benefit_id",
            "messaging_density",
            "name",
            "ads_per_angle");
    private static final Set<String> FIRST_FIELDS = Stream.concat(
                    PlanChange.FIELDS.stream(), Stream.of("angle_ids", "template_ids", "phase_id", "parent_plan_id"))
            .collect(Collectors.toUnmodifiableSet());
    private final Plans plans;

    PlanBeginnings(Plans plans) {
        this.plans = plans;
    }

    PlanDetails begin(JsonNode body) {
        return body.hasNonNull("parent_plan_id") ? child(body) : first(body);
    }

    private PlanDetails first(JsonNode body) {
        var fields = PlanFields.of(body, FIRST_FIELDS);
        fields.require("brand_id", "A plan has a brand.");
        var brand = fields.id("brand_id");
        var name = fields.line("name", 200);
        var phase = fields.whole("phase_id", 1, 6);
        var angles = fields.ids("angle_ids", 50);
        var templates = fields.ids("template_ids", 100);
        fields.done();
        var draft = plans.draft(
                Id.random(),
                Objects.requireNonNull(brand),
                name == null ? "" : name,
                phase == null ? Phase.DISCOVERY : Phase.of(phase));
        var change = PlanChange.of(fields);
        return plans.change(draft.plan().id(), null, plan -> {
            var changed = change.on(plan);
            return changed.mixing(changed.design().withAngles(angles).withTemplates(templates));
        });
    }

    private PlanDetails child(JsonNode body) {
        var fields = PlanFields.of(body, CHILD_FIELDS);
        var parent = fields.id("parent_plan_id");
        fields.require("phase_id", "Say which phase comes next.");
        var phase = fields.whole("phase_id", 1, 6);
        var narrowed = narrowed(fields);
        var name = fields.line("name", 200);
        var ads = fields.whole("ads_per_angle", 1, 100);
        fields.done();
        return plans.goOn(
                new Id<>(Objects.requireNonNull(parent)),
                Phase.of(Objects.requireNonNull(phase)),
                narrowed,
                name == null ? "" : name,
                ads == null ? Plans.adsEach(Phase.of(phase)) : ads);
    }

    /** What goes on of the layers that the parent varied, where the body says so. */
    private static Map<Layer, List<String>> narrowed(PlanFields fields) {
        var narrowed = new EnumMap<Layer, List<String>>(Layer.class);
        for (var layer : List.of(Layer.ANGLE, Layer.MECHANISM, Layer.PROBLEM, Layer.BENEFIT)) {
            var id = fields.id(layer.field());
            if (id != null) {
                narrowed.put(layer, List.of(id.toString()));
            }
        }
        if (fields.has(Layer.SUBLAYER.field())) {
            var ids = fields.ids(Layer.SUBLAYER.field(), 6);
            narrowed.put(Layer.SUBLAYER, ids.stream().map(UUID::toString).toList());
        }
        var density = fields.word(Layer.DENSITY.field(), Density::of);
        if (density != null) {
            narrowed.put(Layer.DENSITY, List.of(density.word()));
        }
        return narrowed;
    }
}
