package belieffirst.verdict.rule;

import belieffirst.inference.Posterior;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule of the second phase, one angle on new ads: is it on target?
 *
 * <p>Its prior is the target's and not what the first phase found, since a winner was partly lucky: on the ads of both, one would
 * have to be so much surer that no more are confirmed (docs/guarantees.md). It is confirmed at the end only, since ads tire;
 * rejected on any day.
 */
public final class Confirmation {

    /** How sure one must be that the cost is within the target, where each ad has an ad set. */
    public static final double CONFIRM = 0.97;

    private static final double REJECT = 0.01;

    /** The same where ads share ad sets, since days of an ad set go together. */
    private static final double CONFIRM_TOGETHER = 0.99;

    private static final double REJECT_TOGETHER = 0.005;

    private Confirmation() {}

    /** How sure one must be that the cost is within the target. */
    public static double confirms(PlanResult plan) {
        return isTogether(plan) ? CONFIRM_TOGETHER : CONFIRM;
    }

    private static boolean isTogether(PlanResult plan) {
        return plan.layout().adSets().contains(Layout.AdSets.SEVERAL);
    }

    /** The words on a plan of one angle. */
    public static Ruling of(PlanResult plan, Settings settings, Posterior posterior) {
        var missing = new ArrayList<>(Gates.ofPlan(plan));
        missing.addAll(Gates.ofOneAngle(plan));
        if (!missing.isEmpty()) {
            return Rules.waiting(plan, missing);
        }
        var rate = posterior.standings().getFirst().rate();
        var onTarget = rate.costsAtMost(settings.targetCpa());
        if (onTarget <= (isTogether(plan) ? REJECT_TOGETHER : REJECT)) {
            return ruling(PlanDecision.REJECT, Decision.REJECT, Advice.STOP_SPENDING, List.of());
        }
        missing.addAll(Gates.ofPromotion(0, plan.angles().getFirst()));
        if (!plan.window().ended()) {
            return ruling(PlanDecision.KEEP_TESTING, Decision.KEEP_TESTING, Advice.KEEP_SPENDING, missing);
        }
        if (onTarget >= confirms(plan) && missing.isEmpty()) {
            return ruling(PlanDecision.CONFIRM, Decision.CONFIRM, Advice.KEEP_SPENDING, List.of());
        }
        return Rules.mayPay(posterior.standings().getFirst(), settings)
                ? ruling(PlanDecision.BEST_BET, Decision.BEST_BET, Advice.KEEP_SPENDING, missing)
                : ruling(PlanDecision.NONE_PAYS, Decision.KEEP_TESTING, Advice.STOP_SPENDING, missing);
    }

    private static Ruling ruling(PlanDecision plan, Decision angle, Advice advice, List<ClosedGate> missing) {
        return new Ruling(plan, List.of(new AngleVerdict(angle, advice, missing)));
    }
}
