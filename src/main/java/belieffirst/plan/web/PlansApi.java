package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.PlanOutline;
import belieffirst.plan.Plans;
import belieffirst.web.ListAnswer;
import belieffirst.web.Preconditions;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The API of plans: list, begin, read, change, archive, restore. */
@RestController
@RequestMapping("/api/plans")
class PlansApi {

    private final Plans plans;
    private final PlanBeginnings beginnings;
    private final PlanVersions versions;

    PlansApi(Plans plans, PlanBeginnings beginnings, PlanVersions versions) {
        this.plans = plans;
        this.beginnings = beginnings;
        this.versions = versions;
    }

    @GetMapping
    ResponseEntity<ListAnswer<PlanSummaryJson>> list(HttpServletRequest request) {
        return ListAnswer.answer(plans.list(PlanQuery.of(request)).map(PlanSummaryJson::of));
    }

    @PostMapping
    ResponseEntity<PlanJson> begin(@RequestBody JsonNode body) {
        var details = beginnings.begin(body);
        return answer(
                ResponseEntity.created(URI.create("/api/plans/" + details.plan().id())), details.outline());
    }

    @GetMapping("/{id}")
    ResponseEntity<PlanJson> get(@PathVariable Id<Plan> id) {
        return answer(ResponseEntity.ok(), plans.outline(id));
    }

    @PatchMapping("/{id}")
    ResponseEntity<PlanJson> change(
            @PathVariable Id<Plan> id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        var change = PlanChange.of(body);
        return answer(plans.change(id, versions.required(id, ifMatch), change::on));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> archive(
            @PathVariable Id<Plan> id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        plans.change(id, versions.required(id, ifMatch), plan -> plan.archived(true));
        return ResponseEntity.noContent().build();
    }

    /** Brings back an archived plan; one that is in use stays as it is. */
    @PostMapping("/{id}/restoration")
    ResponseEntity<PlanJson> restore(
            @PathVariable Id<Plan> id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(plans.change(id, versions.given(id, ifMatch), plan -> plan.archived(false)));
    }

    static ResponseEntity<PlanJson> answer(PlanDetails details) {
        return answer(ResponseEntity.ok(), details.outline());
    }

    private static ResponseEntity<PlanJson> answer(ResponseEntity.BodyBuilder answer, PlanOutline outline) {
        var version = String.valueOf(outline.plan().revision().version());
        return Preconditions.versioned(answer, version).body(PlanJson.of(outline));
    }
}
