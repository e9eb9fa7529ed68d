package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Cell;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.next.CellsAgain;
import belieffirst.plan.next.NextMove;
import belieffirst.plan.next.NextPhases;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The start of a plan from a JSON body: a new line with a brand, or the next phase of a parent plan. */
@Component
class PlanBeginnings {

    /** The layers of which a child plan can go on with fewer than its parent has. */
    private static final List<Layer> NARROWED = Arrays.stream(Layer.values())
            .filter(layer ->
                    layer != Layer.TEMPLATE && Arrays.stream(Phase.values()).anyMatch(phase -> phase.holds(layer)))
            .toList();

    private static final Set<String> CHILD_FIELDS = Stream.concat(
                    NARROWED.stream().map(Layer::field),
                    Stream.of("parent_plan_id", "phase_id", "name", "ads_per_angle", "angle_ids", "cells"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> FIRST_FIELDS = Stream.concat(
                    PlanChange.FIELDS.stream(), Stream.of("angle_ids", "template_ids", "phase_id", "parent_plan_id"))
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST_CELLS = 50;

    private final Plans plans;
    private final NextPhases nextPhases;

    PlanBeginnings(Plans plans, NextPhases nextPhases) {
        this.plans = plans;
        this.nextPhases = nextPhases;
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
        var cells = fields.numbers("cells", MOST_CELLS);
        var name = fields.line("name", 200);
        var ads = fields.whole("ads_per_angle", 1, 100);
        requireOne(fields, cells, narrowed);
        fields.done();
        var from = new Id<Plan>(Objects.requireNonNull(parent));
        narrowed.putAll(again(from, cells));
        return begun(from, Phase.of(Objects.requireNonNull(phase)), narrowed, name == null ? "" : name, ads);
    }

    private PlanDetails begun(
            Id<Plan> parent, Phase phase, Map<Layer, List<String>> narrowed, String name, @Nullable Integer ads) {
        if (asksForOthers(parent, phase, narrowed)) {
            narrowed.put(Layer.ANGLE, List.of());
        }
        return plans.goOn(parent, phase, narrowed, name, ads == null ? Plans.adsEach(phase) : ads);
    }

    private static void requireOne(PlanFields fields, List<Integer> cells, Map<Layer, List<String>> narrowed) {
        if (!cells.isEmpty() && narrowed.keySet().stream().anyMatch(layer -> layer != Layer.ANGLE)) {
            fields.wrong(
                    "cells", "Send cells or the fields of layers, not both: cells say what moves on in each layer.");
        }
    }

    /** Nobody named angles, and the results ask for others than the parent's. */
    private boolean asksForOthers(Id<Plan> parent, Phase phase, Map<Layer, List<String>> narrowed) {
        return phase == Phase.DISCOVERY
                && !narrowed.containsKey(Layer.ANGLE)
                && nextPhases.after(plans.get(parent)).move().kind() == NextMove.Kind.OTHER_ANGLES;
    }

    /** What the parent's cells with these numbers have of the layers that varied. */
    private Map<Layer, List<String>> again(Id<Plan> parent, List<Integer> cells) {
        if (cells.isEmpty()) {
            return Map.of();
        }
        var details = plans.get(parent);
        if (!details.plan().lifecycle().phase().hasCells() || Cell.count(details) < Collections.max(cells)) {
            throw new Refusal.Invalid(Map.of(
                    "cells", "%s has no such cell.".formatted(details.plan().key())));
        }
        return CellsAgain.of(details, cells);
    }

    /** What goes on of the layers that the parent varied, where the body says so. */
    private static Map<Layer, List<String>> narrowed(PlanFields fields) {
        var narrowed = new EnumMap<Layer, List<String>>(Layer.class);
        if (fields.has("angle_ids")) {
            narrowed.put(
                    Layer.ANGLE,
                    fields.ids("angle_ids", 50).stream().map(UUID::toString).toList());
        }
        NARROWED.stream()
                .filter(layer -> fields.has(layer.field()))
                .forEach(layer -> goingOn(fields, layer).ifPresent(picks -> narrowed.put(layer, picks)));
        return narrowed;
    }

    /** Nothing where a field is null or unreadable; no sub-layers are an answer too. */
    private static Optional<List<String>> goingOn(PlanFields fields, Layer layer) {
        if (layer.isStacked()) {
            return Optional.of(
                    fields.ids(layer.field(), 6).stream().map(UUID::toString).toList());
        }
        var pick = layer.isWord()
                ? Optional.ofNullable(fields.word(layer.field(), Density::of)).map(Density::word)
                : Optional.ofNullable(fields.id(layer.field())).map(UUID::toString);
        return pick.map(List::of);
    }
}
