package belieffirst.verdict.web;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.next.NextPhases;
import belieffirst.verdict.Verdicts;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The API that explains the verdicts of a plan in the words of its page. */
@RestController
class VerdictExplanationApi {

    private final Plans plans;
    private final Verdicts verdicts;
    private final NextPhases nextPhases;

    VerdictExplanationApi(Plans plans, Verdicts verdicts, NextPhases nextPhases) {
        this.plans = plans;
        this.verdicts = verdicts;
        this.nextPhases = nextPhases;
    }

    @GetMapping("/api/plans/{id}/verdicts/explanation")
    @Transactional(readOnly = true)
    VerdictExplanationJson explain(@PathVariable Id<Plan> id) {
        var details = plans.get(id);
        var verdict = verdicts.of(details);
        var next = nextPhases.after(details, verdict.finding());
        return VerdictExplanationJson.of(verdict, verdicts.history(id), next);
    }
}
