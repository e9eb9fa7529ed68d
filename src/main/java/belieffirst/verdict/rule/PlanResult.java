package belieffirst.verdict.rule;

import belieffirst.inference.Arm;
import belieffirst.inference.NestedModel;
import belieffirst.inference.Posterior;
import belieffirst.inference.Prior;
import belieffirst.inference.line.LineOfPlans;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The results of all angles of a plan, the angles that were killed included.
 *
 * @param mixed in the order of its kinds, so that every server writes the same results alike
 * @param earlier what earlier plans of its line found of the same angles; of a single angle none counts
 */
public record PlanResult(List<AngleResult> angles, Window window, Set<MixedMeasurement> mixed, List<Earlier> earlier) {

    public PlanResult {
        angles = List.copyOf(angles);
        mixed = Collections.unmodifiableSet(new TreeSet<>(mixed));
        earlier = List.copyOf(earlier);
    }

    /** A plan that begins a line. */
    public PlanResult(List<AngleResult> angles, Window window, Set<MixedMeasurement> mixed) {
        this(angles, window, mixed, List.of());
    }

    /**
     * An earlier plan of the same line.
     *
     * @param plan its key
     * @param arms the angles of the later plan, as they were there, on scaled exposures
     */
    public record Earlier(String plan, List<Arm> arms) {

        public Earlier {
            arms = List.copyOf(arms);
        }
    }

    /** The same, measured in one more way that cannot be compared. */
    public PlanResult mixedBy(MixedMeasurement more) {
        var all = new TreeSet<>(mixed);
        all.add(more);
        return new PlanResult(angles, window, all, earlier);
    }

    /** The same after these plans, the latest of which goes first. */
    public PlanResult after(List<Earlier> plans) {
        return new PlanResult(angles, window, mixed, plans);
    }

    /** The angles' ads by ad set, on exposures that are scaled by day, and by template where all angles run the same. */
    public List<Arm> arms() {
        return ComparedArms.scaled(this);
    }

    /** What is believed of its angles: their costs from its own results, and which is best from those of the plans before it too. */
    public Posterior posterior(Prior prior) {
        if (angles.size() == 1) {
            return NestedModel.posterior(arms().getFirst(), prior);
        }
        var own = NestedModel.posterior(arms(), prior);
        return earlier.isEmpty() ? own : own.contestedAs(NestedModel.posterior(armsOfAllPlans(), prior));
    }

    private List<Arm> armsOfAllPlans() {
        return LineOfPlans.arms(arms(), earlier.stream().map(Earlier::arms).toList());
    }

    /** The angles' ads by ad set, on what was spent. */
    public List<Arm> unscaledArms() {
        return ComparedArms.unscaled(this);
    }

    Layout layout() {
        return Layout.of(angles);
    }

    /** The P(best) from which on one of its angles is promoted; 1 with a single angle. */
    public double threshold() {
        return angles.size() < 2 ? 1 : PromotionThresholds.threshold(layout(), angles.size());
    }

    double spend() {
        return angles.stream().mapToDouble(AngleResult::spend).sum();
    }

    /** What is known of conversions rests on so much of the spend. */
    double exposure() {
        return angles.stream().mapToDouble(AngleResult::exposure).sum();
    }

    /** What a conversion is worth on average, where that was told; in money. */
    double meanValue() {
        var valued = angles.stream().filter(AngleResult::isValued).toList();
        var conversions = valued.stream().mapToLong(AngleResult::conversions).sum();
        return conversions == 0
                ? 0
                : valued.stream().mapToDouble(AngleResult::revenue).sum() / conversions;
    }

    List<AngleResult> alive() {
        return angles.stream().filter(angle -> !angle.killed()).toList();
    }
}
