package belieffirst.verdict.rule;

import java.util.ArrayList;
import java.util.List;

/** The gates that are closed: the evidence that is missing. Simulation says which of them verdicts need. */
public final class Gates {

    /** Settled days before which no plan is judged. */
    public static final int DAYS = 7;

    private static final int CONVERSIONS = 15;
    private static final int ADS_THAT_CONVERT = 2;
    private static final int AD_SETS = 2;

    private Gates() {}

    /** What holds back every verdict of the plan. */
    public static List<ClosedGate> ofPlan(PlanResult plan) {
        var missing = new ArrayList<ClosedGate>();
        if (plan.window().maturedDays() < DAYS) {
            missing.add(new ClosedGate(
                    Gate.MATURED_DAYS, ClosedGate.PLAN, plan.window().maturedDays(), DAYS));
        }
        if (!plan.mixed().isEmpty()) {
            missing.add(new ClosedGate(
                    Gate.COMPARABLE, ClosedGate.PLAN, plan.mixed().size(), 0));
        }
        for (var i = 0; i < plan.angles().size(); i++) {
            var angle = plan.angles().get(i);
            if (!angle.killed() && !angle.isTold()) {
                missing.add(untold(i, angle));
            }
        }
        return missing;
    }

    /** What holds back a promotion of this angle, or its confirmation. */
    static List<ClosedGate> ofPromotion(int place, AngleResult angle) {
        if (!angle.isTold()) {
            return List.of(untold(place, angle));
        }
        if (angle.conversions() < CONVERSIONS) {
            return List.of(new ClosedGate(Gate.CONVERSIONS, place, angle.conversions(), CONVERSIONS));
        }
        var converting = angle.adsThatConverted();
        return converting < ADS_THAT_CONVERT
                ? List.of(new ClosedGate(Gate.CONVERSIONS, place, converting, ADS_THAT_CONVERT))
                : List.of();
    }

    /** What makes a plan of one angle unable to say anything of the belief. */
    public static List<ClosedGate> ofOneAngle(PlanResult plan) {
        return plan.layout().hasOneAdSet()
                ? List.of(new ClosedGate(Gate.AD_SETS, ClosedGate.PLAN, 1, AD_SETS))
                : List.of();
    }

    private static ClosedGate untold(int place, AngleResult angle) {
        return new ClosedGate(
                Gate.PURCHASES_TOLD, place, angle.adsTold(), angle.ads().size());
    }
}
