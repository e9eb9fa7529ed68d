package belieffirst.verdict.apply;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.next.NextPhases;
import org.springframework.stereotype.Component;

/** The draft of the plan that follows one that was decided automatically, unless somebody planned it already. */
@Component
public class NextDraft {

    private final Plans plans;
    private final NextPhases nextPhases;

    NextDraft(Plans plans, NextPhases nextPhases) {
        this.plans = plans;
        this.nextPhases = nextPhases;
    }

    void after(Id<Plan> decided) {
        var details = plans.get(decided);
        var next = nextPhases.after(details);
        var planned = details.lineage().children().stream()
                .anyMatch(child -> child.phaseId() == next.phase().id());
        if (!planned) {
            plans.goOn(decided, next.phase(), next.goingOn(), "", Plans.adsEach(next.phase()));
        }
    }
}
