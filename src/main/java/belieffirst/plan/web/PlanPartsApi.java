package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.advice.SpendSchedules;
import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.next.NextPhases;
import belieffirst.plan.run.Runs;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
        var known = Layer.at(layer);
        var picks = picks(body, known);
        var version = versions.required(id, ifMatch);
        return PlansApi.answer(plans.change(id, version, plan -> plan.picking(known, picks)));
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

    private static List<String> picks(JsonNode body, Layer layer) {
        if (layer != Layer.DENSITY) {
            return ids(body, layer.listField(), 30).stream().map(UUID::toString).toList();
        }
        var fields = PlanFields.of(body, Set.of(layer.listField()));
        fields.require(layer.listField(), "Send a list of words.");
        var words = fields.words(layer.listField(), Density.values().length);
        fields.done();
        return words.stream().map(word -> Density.of(word).word()).toList();
    }

    private static List<UUID> ids(JsonNode body, String name, int most) {
        var fields = PlanFields.of(body, Set.of(name));
        fields.require(name, "Send a list of ids.");
        var ids = fields.ids(name, most);
        fields.done();
        return ids;
    }
}
