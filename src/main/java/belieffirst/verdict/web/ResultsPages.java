package belieffirst.verdict.web;

import belieffirst.database.revision.RevisionCache;
import belieffirst.database.revision.Revisions;
import belieffirst.evidence.AdReaches;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.next.NextPhases;
import belieffirst.verdict.Verdicts;
import belieffirst.verdict.apply.AppliedVerdicts;
import belieffirst.verdict.page.Days;
import belieffirst.verdict.page.ResultsPage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The collector of a results page: verdicts, numbers, and what became of them. */
@Component
@Transactional(readOnly = true)
class ResultsPages {

    private final Verdicts verdicts;
    private final AdReaches reaches;
    private final AppliedVerdicts applied;
    private final NextPhases nextPhases;
    private final RevisionCache<Asked, ResultsView> views;

    ResultsPages(
            Verdicts verdicts, AdReaches reaches, AppliedVerdicts applied, NextPhases nextPhases, Revisions revisions) {
        this.views = revisions.cache(16);
        this.verdicts = verdicts;
        this.reaches = reaches;
        this.applied = applied;
        this.nextPhases = nextPhases;
    }

    /** Costs as many statements, however many ads and days there are. */
    ResultsView of(PlanDetails details, Days days) {
        return views.get(new Asked(details.plan().id(), days), () -> read(details, days));
    }

    private ResultsView read(PlanDetails details, Days days) {
        var id = details.plan().id();
        var verdict = verdicts.of(details);
        return new ResultsView(
                verdict,
                ResultsPage.of(verdict, days, reaches.of(id)),
                nextPhases.after(details, verdict.finding()),
                new ResultsLog(verdicts.history(id), applied.of(id), verdicts.judged(id)));
    }

    private record Asked(Id<Plan> plan, Days days) {}
}
