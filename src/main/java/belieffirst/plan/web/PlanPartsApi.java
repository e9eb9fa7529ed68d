package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.advice.SpendSchedules;
import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.next.NextPhases;
import belieffirst.plan.run.Runs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The API of a plan's parts, its warnings, and its next phase. */
@RestController
@RequestMapping("/api/plans/{id}")
class PlanPartsApi {

    private final Plans plans;
    private final Runs runs;
    private final SpendSchedules schedules;
    private final NextPhases nextPhases;
    private final PlanVersions versions;

    PlanPartsApi(Plans plans, Runs runs, SpendSchedules schedules, NextPhases nextPhases, PlanVersions versions) {
        this.versions = versions;
        this.plans = plans;
        this.runs = runs;
        this.schedules = schedules;
        this.nextPhases = nextPhases;
    }

    @PutMapping("/angles")
    ResponseEntity<PlanJson> angles(
            @PathVariable Id<Plan> id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var angles = ids(body, "angle_ids", 50);
        var version = versions.required(id, ifMatch);
        return PlansApi.answer(
                plans.change(id, version, plan -> plan.mixing(plan.design().withAngles(angles))));
    }

    @PutMapping("/templates")
    ResponseEntity<PlanJson> templates(
            @PathVariable Id<Plan> id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var templates = ids(body, "template_ids", 100);
        var version = versions.required(id, ifMatch);
        return PlansApi.answer(
                plans.change(id, version, plan -> plan.mixing(plan.design().withTemplates(templates))));
    }

    /** What the plan has of a later layer: the list is named as in the plan itself. */
    @PutMapping("/{layer:" + Layer.LATER_WORDS + "}")
    ResponseEntity<PlanJson> layer(
            @PathVariable Id<Plan> id,
            @PathVariable String layer,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var list = Layer.at(layer).listField();
        var fields = PlanFields.of(body, Set.of(list));
        fields.require(list, "Send a list.");
        return picking(id, ifMatch, fields);
    }

    /** The same of several layers at once; a list that is not sent stays as it is. */
    @PatchMapping("/layers")
    ResponseEntity<PlanJson> layers(
            @PathVariable Id<Plan> id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var lists = Layer.LATER.stream().map(Layer::listField).collect(Collectors.toSet());
        var fields = PlanFields.of(body, lists);
        if (body.isEmpty()) {
            throw new Refusal.Invalid("Send the list of one layer or more, such as mechanism_ids.");
        }
        return picking(id, ifMatch, fields);
    }

    private ResponseEntity<PlanJson> picking(Id<Plan> id, @Nullable String ifMatch, PlanFields fields) {
        var picks = new LinkedHashMap<Layer, List<String>>();
        Layer.LATER.stream()
                .filter(layer -> fields.has(layer.listField()))
                .forEach(layer -> picks.put(layer, picks(fields, layer)));
        fields.done();
        var version = versions.required(id, ifMatch);
        return PlansApi.answer(plans.change(id, version, plan -> picking(plan, picks)));
    }

    private static Plan picking(Plan plan, Map<Layer, List<String>> picks) {
        var picking = plan;
        for (var each : picks.entrySet()) {
            picking = picking.picking(each.getKey(), each.getValue());
        }
        return picking;
    }

    @GetMapping("/warnings")
    WarningsJson warnings(@PathVariable Id<Plan> id) {
        return WarningsJson.of(plans.get(id));
    }

    @GetMapping("/next-phase")
    NextPhaseJson nextPhase(@PathVariable Id<Plan> id) {
        return NextPhaseJson.of(nextPhases.after(plans.get(id)));
    }

    @GetMapping("/spend")
    SpendJson spend(@PathVariable Id<Plan> id) {
        return SpendJson.of(plans.get(id), runs.of(id));
    }

    /** Spend is no part of what is compiled, so it may change at any time. */
    @PutMapping("/spend")
    SpendJson schedule(
            @PathVariable Id<Plan> id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var version = versions.required(id, ifMatch);
        return SpendJson.of(schedules.schedule(id, version, SpendJson.steps(body)), runs.of(id));
    }

    private static List<String> picks(PlanFields fields, Layer layer) {
        var list = layer.listField();
        return layer == Layer.DENSITY
                ? fields.words(list, Density.values().length).stream()
                        .map(word -> Density.of(word).word())
                        .toList()
                : fields.ids(list, 30).stream().map(UUID::toString).toList();
    }

    private static List<UUID> ids(JsonNode body, String name, int most) {
        var fields = PlanFields.of(body, Set.of(name));
        fields.require(name, "Send a list of ids.");
        var ids = fields.ids(name, most);
        fields.done();
        return ids;
    }
}
