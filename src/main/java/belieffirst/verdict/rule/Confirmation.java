package belieffirst.verdict.rule;

import belieffirst.inference.Posterior;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule of the second phase, one angle on new ads: is it on target?
 *
 * <p>Its prior is the target's and not what the first phase found, since a winner was partly lucky. It is confirmed at the end
 * only, since ads tire; rejected on any day.
 */
public final class Confirmation {

    /** How sure one must be that the cost is within the target. */
    public static final double CONFIRM = 0.97;

    private static final double REJECT = 0.01;

    private Confirmation() {}

    /** The words on a plan of one angle. */
    public static Ruling of(PlanResult plan, Settings settings, Posterior posterior) {
        var missing = new ArrayList<>(Gates.ofPlan(plan));
        missing.addAll(Gates.ofOneAngle(plan));
        if (!missing.isEmpty()) {
            return Rules.waiting(plan, missing);
        }
        var rate = posterior.standings().getFirst().rate();
        var onTarget = rate.costsAtMost(settings.targetCpa());
        if (onTarget <= REJECT) {
            return ruling(PlanDecision.REJECT, Decision.REJECT, Advice.STOP_SPENDING, List.of());
        }
        missing.addAll(Gates.ofPromotion(0, plan.angles().getFirst()));
        if (!plan.window().ended()) {
            return ruling(PlanDecision.KEEP_TESTING, Decision.KEEP_TESTING, Advice.KEEP_SPENDING, missing);
        }
        if (onTarget >= CONFIRM && missing.isEmpty()) {
            return ruling(PlanDecision.CONFIRM, Decision.CONFIRM, Advice.KEEP_SPENDING, List.of());
        }
        return rate.costsAtMost(settings.maxCpa()) < 1 - Rules.PAYS
                ? ruling(PlanDecision.NONE_PAYS, Decision.KEEP_TESTING, Advice.STOP_SPENDING, missing)
                : ruling(PlanDecision.BEST_BET, Decision.BEST_BET, Advice.KEEP_SPENDING, missing);
    }

    private static Ruling ruling(PlanDecision plan, Decision angle, Advice advice, List<ClosedGate> missing) {
        return new Ruling(plan, List.of(new AngleVerdict(angle, advice, missing)));
    }
}
