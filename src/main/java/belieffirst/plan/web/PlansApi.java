package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.PlanFilter;
import belieffirst.plan.PlanOutline;
import belieffirst.plan.Plans;
import belieffirst.plan.Status;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import belieffirst.web.Preconditions;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The API of plans: list, begin, read, change, archive. */
@RestController
@RequestMapping("/api/plans")
class PlansApi {

    private final Plans plans;
    private final PlanBeginnings beginnings;

    PlansApi(Plans plans, PlanBeginnings beginnings) {
        this.plans = plans;
        this.beginnings = beginnings;
    }

    @GetMapping
    ResponseEntity<ListAnswer<PlanSummaryJson>> list(
            @RequestParam(name = "brand_id", required = false) @Nullable String brand,
            @RequestParam(required = false) @Nullable String status,
            HttpServletRequest request) {
        var part = ListQuery.of(request);
        var filter = new PlanFilter(
                brand == null ? null : uuid(brand),
                null,
                status == null ? null : Status.of(status),
                null,
                false,
                part.cursor(),
                part.limit());
        var slice = plans.list(filter);
        return ListAnswer.answer(slice.map(PlanSummaryJson::of));
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
        return answer(plans.change(id, version(Preconditions.required(ifMatch)), change::on));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> archive(
            @PathVariable Id<Plan> id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        plans.change(id, version(Preconditions.required(ifMatch)), plan -> plan.archived(true));
        return ResponseEntity.noContent().build();
    }

    static ResponseEntity<PlanJson> answer(PlanDetails details) {
        return answer(ResponseEntity.ok(), details.outline());
    }

    private static ResponseEntity<PlanJson> answer(ResponseEntity.BodyBuilder answer, PlanOutline outline) {
        var version = String.valueOf(outline.plan().revision().version());
        return Preconditions.versioned(answer, version).body(PlanJson.of(outline));
    }

    /** The version that an ETag names; one that is no number of ours is stale by nature. */
    static @Nullable Integer version(@Nullable String etag) {
        if (etag == null) {
            return null;
        }
        if (!etag.matches("[0-9]{1,9}")) {
            throw new Refusal.Stale("plan");
        }
        return Integer.valueOf(etag);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new Refusal.Invalid(Map.of("brand_id", "This takes an id."));
        }
    }
}
