package belieffirst.verdict.apply;

import belieffirst.belief.AngleChange.Cause;
import belieffirst.belief.AngleStatus;
import belieffirst.belief.Angles;
import belieffirst.plan.run.PlanCompleted;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.VerdictWords;
import belieffirst.verdict.Verdicts;
import belieffirst.verdict.rule.Decision;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The end of testing when a plan is completed: angles that it gave up have lost, the others are open again. */
@Component
class CompletedPlans {

    private final Verdicts verdicts;
    private final Angles angles;

    CompletedPlans(Verdicts verdicts, Angles angles) {
        this.verdicts = verdicts;
        this.angles = angles;
    }

    @EventListener
    void endTesting(PlanCompleted completed) {
        var verdict = verdicts.of(completed.plan());
        var key = verdict.details().plan().key();
        for (var arm = 0; arm < verdict.arms().size(); arm++) {
            var angle = verdict.arms().get(arm).angleId();
            if (isLost(verdict, arm) && completed.untested().contains(angle)) {
                var why = "Given up when %s ended: %s.".formatted(key, VerdictWords.figures(verdict, arm));
                angles.endTesting(
                        List.of(angle), AngleStatus.LOSER, why, completed.plan().value(), Cause.VERDICT);
            }
        }
        var why = "%s ended without a verdict on it.".formatted(key);
        angles.endTesting(
                completed.untested(),
                AngleStatus.UNTESTED,
                why,
                completed.plan().value(),
                Cause.RUN);
    }

    private static boolean isLost(PlanVerdict verdict, int arm) {
        var decision = verdict.decision(arm);
        return verdict.arms().get(arm).cell() == 0 && (decision == Decision.KILL || decision == Decision.REJECT);
    }
}
