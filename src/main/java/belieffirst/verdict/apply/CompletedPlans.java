package belieffirst.verdict.apply;

import belieffirst.belief.AngleChange.Cause;
import belieffirst.belief.AngleStatus;
import belieffirst.belief.Angles;
import belieffirst.plan.run.PlanCompleted;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.VerdictWords;
import belieffirst.verdict.Verdicts;
import belieffirst.verdict.rule.Advice;
import belieffirst.verdict.rule.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
        var verdict = verdicts.atTheEnd(completed.plan());
        var key = verdict.details().plan().key();
        for (var arm = 0; arm < verdict.arms().size(); arm++) {
            var angle = verdict.arms().get(arm).angleId();
            if (isLost(verdict, arm) && completed.untested().contains(angle)) {
                var why = "Lost when %s ended: %s.".formatted(key, VerdictWords.figures(verdict, arm));
                angles.endTesting(
                        List.of(angle), AngleStatus.LOSER, why, completed.plan().value(), Cause.VERDICT);
            }
        }
        reopen(completed, notPursued(verdict, completed), key);
    }

    private void reopen(PlanCompleted completed, List<UUID> notPursued, String key) {
        var plan = completed.plan().value();
        var why = "Not pursued after %s: it is neither proven nor lost.".formatted(key);
        angles.endTesting(notPursued, AngleStatus.UNTESTED, why, plan, Cause.NOT_PURSUED);
        var others = new ArrayList<>(completed.untested());
        others.removeAll(notPursued);
        var ended = "%s ended without a verdict on it.".formatted(key);
        angles.endTesting(others, AngleStatus.UNTESTED, ended, plan, Cause.RUN);
    }

    /** Those whose ads it was wise to stop, although nothing was found of their beliefs. */
    private static List<UUID> notPursued(PlanVerdict verdict, PlanCompleted completed) {
        return IntStream.range(0, verdict.arms().size())
                .filter(arm -> verdict.advice(arm) == Advice.STOP_SPENDING && !isLost(verdict, arm))
                .mapToObj(arm -> verdict.arms().get(arm).angleId())
                .filter(completed.untested()::contains)
                .distinct()
                .toList();
    }

    private static boolean isLost(PlanVerdict verdict, int arm) {
        var decision = verdict.decision(arm);
        return verdict.arms().get(arm).cell() == 0 && (decision == Decision.KILL || decision == Decision.REJECT);
    }
}
