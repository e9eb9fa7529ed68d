package belieffirst.verdict.rule;

import java.util.ArrayList;
import java.util.List;

/** The remarks on a plan's evidence: what makes it weaker, and holds no verdict back, since the model knows of it. */
public final class Remarks {

    private static final int ADS = 3;
    private static final double SHARE_TOLERANCE = 0.25;
    private static final double ONE_AD_SHARE = 0.60;

    private Remarks() {}

    /** Of the angles that still run. */
    static List<ClosedGate> of(PlanResult plan, Settings settings) {
        var remarks = new ArrayList<ClosedGate>();
        for (var i = 0; i < plan.angles().size(); i++) {
            if (!plan.angles().get(i).killed()) {
                addShown(i, plan.angles().get(i), settings, remarks);
                addShare(i, plan, remarks);
            }
        }
        return remarks;
    }

    private static void addShown(int place, AngleResult angle, Settings settings, List<ClosedGate> remarks) {
        var ads = angle.adsThatSpent(settings.targetCpa());
        var needs = Math.min(ADS, angle.ads().size());
        if (ads < needs) {
            remarks.add(new ClosedGate(Gate.ADS_WITH_SPEND, place, ads, needs));
        }
        if (angle.learning() == LearningPhase.LEARNING) {
            remarks.add(new ClosedGate(Gate.LEARNING, place, 0, 1));
        }
        var share = angle.largestShare();
        if (share > ONE_AD_SHARE && angle.ads().size() > 1) {
            remarks.add(new ClosedGate(Gate.ONE_AD, place, share, ONE_AD_SHARE));
        }
    }

    private static void addShare(int place, PlanResult plan, List<ClosedGate> remarks) {
        double spend = 0, weight = 0;
        for (var angle : plan.alive()) {
            spend += angle.spend();
            weight += angle.plannedWeight();
        }
        var angle = plan.angles().get(place);
        var relative = spend > 0 ? angle.spend() / spend / (angle.plannedWeight() / weight) : 0;
        if (Math.abs(relative - 1) > SHARE_TOLERANCE) {
            remarks.add(new ClosedGate(Gate.PLANNED_SPEND, place, relative, 1));
        }
    }
}
