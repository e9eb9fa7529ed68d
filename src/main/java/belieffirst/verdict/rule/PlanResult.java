package belieffirst.verdict.rule;

import belieffirst.inference.Arm;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The results of all angles of a plan, the angles that were killed included.
 *
 * @param mixed in the order of its kinds, so that every server writes the same results alike
 */
public record PlanResult(List<AngleResult> angles, Window window, Set<MixedMeasurement> mixed) {

    public PlanResult {
        angles = List.copyOf(angles);
        mixed = Collections.unmodifiableSet(new TreeSet<>(mixed));
    }

    /** The same, measured in one more way that cannot be compared. */
    public PlanResult mixedBy(MixedMeasurement more) {
        var all = new TreeSet<>(mixed);
        all.add(more);
        return new PlanResult(angles, window, all);
    }

    /** The angles' ads by ad set, on exposures that are scaled by day, and by template where all angles run the same. */
    public List<Arm> arms() {
        return ComparedArms.scaled(this);
    }

    /** The same on what was spent. */
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
