package belieffirst.verdict.rule;

import belieffirst.inference.Posterior;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule of the second phase, one angle on new ads: is it on target?
 *
 * <p>Its prior is the target's and not what the first phase found, since a winner was partly lucky.
 */
public final class Confirmation {

    /** How sure one must be that the cost is within the target. */
    public static final double CONFIRM = 0.99;

    private static final double REJECT = 0.025;

    private Confirmation() {}

    /** The verdict on the plan's only angle. */
    public static AngleVerdict of(PlanResult plan, Settings settings, Posterior posterior) {
        var angle = plan.angles().getFirst();
        var missing = new ArrayList<>(Gates.ofPlan(plan, settings));
        missing.addAll(Gates.ofAngle(0, angle));
        if (!missing.isEmpty()) {
            return new AngleVerdict(Decision.KEEP_TESTING, missing);
        }
        var onTarget = posterior.standings().getFirst().rate().costsAtMost(settings.targetCpa());
        if (onTarget <= REJECT) {
            return new AngleVerdict(Decision.REJECT, List.of());
        }
        missing.addAll(Gates.ofPromotion(0, angle));
        return onTarget >= CONFIRM && missing.isEmpty()
                ? new AngleVerdict(Decision.CONFIRM, List.of())
                : new AngleVerdict(Decision.KEEP_TESTING, missing);
    }
}
