package belieffirst.verdict;

import belieffirst.inference.Arm;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all angles of a plan brought, the angles that were killed included.
 *
 * @param mixed in the order of its kinds, so that every server writes the same results alike
 */
public record PlanResult(List<AngleResult> angles, Window window, Set<Mixed> mixed) {

    public PlanResult {
        angles = List.copyOf(angles);
        mixed = Collections.unmodifiableSet(new TreeSet<>(mixed));
    }

    public List<Arm> arms() {
        return angles.stream().map(AngleResult::arm).toList();
    }

    double spend() {
        return angles.stream().mapToDouble(AngleResult::spend).sum();
    }

    int conversions() {
        return angles.stream().mapToInt(AngleResult::conversions).sum();
    }

    double revenue() {
        return angles.stream().mapToDouble(AngleResult::revenue).sum();
    }

    List<AngleResult> alive() {
        return angles.stream().filter(angle -> !angle.killed()).toList();
    }
}
