package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The API that brings back an archived plan. One that is in use stays as it is. */
@RestController
class PlanRestorationApi {

    private final Plans plans;
    private final PlanVersions versions;

    PlanRestorationApi(Plans plans, PlanVersions versions) {
        this.plans = plans;
        this.versions = versions;
    }

    @PostMapping("/api/plans/{id}/restoration")
    ResponseEntity<PlanJson> restore(
            @PathVariable Id<Plan> id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return PlansApi.answer(plans.change(id, versions.given(id, ifMatch), plan -> plan.archived(false)));
    }
}
