package belieffirst.verdict.web;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.verdict.Verdicts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The API of the verdicts on a plan's results. */
@RestController
class VerdictsApi {

    private final Verdicts verdicts;

    VerdictsApi(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @GetMapping("/api/plans/{id}/verdicts")
    VerdictsJson verdicts(@PathVariable Id<Plan> id) {
        return VerdictsJson.of(verdicts.of(id));
    }
}
