package belieffirst.verdict.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * The gates that are closed: the evidence that is missing.
 *
 * <p>A comparison needs every living angle fairly shown, so G1, G2, G4, G5 and G7 hold back the whole plan. G3 and G6 hold
 * back the angle that they are about.
 */
public final class Gates {

    private static final int DAYS = 7;
    private static final int ADS = 3;
    private static final int CONVERSIONS = 15;
    private static final int ADS_THAT_CONVERT = 2;
    private static final double SHARE_TOLERANCE = 0.25;
    private static final double ONE_AD_SHARE = 0.60;

    private Gates() {}

    /** What holds back every verdict of the plan. */
    public static List<ClosedGate> ofPlan(PlanResult plan, Settings settings) {
        var missing = new ArrayList<ClosedGate>();
        var window = plan.window();
        if (window.maturedDays() < DAYS || !window.wholeWeek()) {
            missing.add(new ClosedGate(Gate.MATURED_DAYS, ClosedGate.PLAN, window.maturedDays(), DAYS));
        }
        if (!plan.mixed().isEmpty()) {
            missing.add(new ClosedGate(
                    Gate.COMPARABLE, ClosedGate.PLAN, plan.mixed().size(), 0));
        }
        for (var i = 0; i < plan.angles().size(); i++) {
            if (!plan.angles().get(i).killed()) {
                addTold(i, plan.angles().get(i), missing);
                addShown(i, plan.angles().get(i), settings, missing);
                addShare(i, plan, missing);
            }
        }
        return missing;
    }

    /** What holds back a verdict on this angle alone. */
    static List<ClosedGate> ofAngle(int place, AngleResult angle) {
        var share = angle.largestShare();
        return share > ONE_AD_SHARE ? List.of(new ClosedGate(Gate.ONE_AD, place, share, ONE_AD_SHARE)) : List.of();
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

    private static void addTold(int place, AngleResult angle, List<ClosedGate> missing) {
        if (!angle.isTold()) {
            missing.add(untold(place, angle));
        }
    }

    private static ClosedGate untold(int place, AngleResult angle) {
        return new ClosedGate(
                Gate.PURCHASES_TOLD, place, angle.adsTold(), angle.ads().size());
    }

    private static void addShown(int place, AngleResult angle, Settings settings, List<ClosedGate> missing) {
        var ads = angle.adsThatSpent(settings.targetCpa());
        if (ads < ADS) {
            missing.add(new ClosedGate(Gate.ADS_WITH_SPEND, place, ads, ADS));
        }
        if (angle.learning() == LearningPhase.LEARNING) {
            missing.add(new ClosedGate(Gate.LEARNING, place, 0, 1));
        }
    }

    private static void addShare(int place, PlanResult plan, List<ClosedGate> missing) {
        double spend = 0, weight = 0;
        for (var angle : plan.alive()) {
            spend += angle.spend();
            weight += angle.plannedWeight();
        }
        var angle = plan.angles().get(place);
        var relative = spend > 0 ? angle.spend() / spend / (angle.plannedWeight() / weight) : 0;
        if (Math.abs(relative - 1) > SHARE_TOLERANCE) {
            missing.add(new ClosedGate(Gate.PLANNED_SPEND, place, relative, 1));
        }
    }
}
