package belieffirst.verdict.apply;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.next.NextPhase;
import belieffirst.plan.next.NextPhases;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
            plans.goOn(decided, next.phase(), goingOn(next), "", Plans.adsEach(next.phase()));
        }
    }

    /** What was decided goes on; what was not, the draft asks. */
    private static Map<Layer, List<String>> goingOn(NextPhase next) {
        var going = new EnumMap<Layer, List<String>>(Layer.class);
        going.putAll(next.layers());
        if (next.phase().testsOneAngle() && next.angleIds().size() == 1) {
            going.put(Layer.ANGLE, List.of(next.angleIds().getFirst().toString()));
        }
        return going;
    }
}
