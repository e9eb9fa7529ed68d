package belieffirst.verdict;

import belieffirst.inference.Arm;
import java.util.List;
import java.util.Set;

/** What all angles of a plan brought, the angles that were killed included. */
public record PlanResult(List<AngleResult> angles, Window window, Set<Mixed> mixed) {

    public PlanResult {
        angles = List.copyOf(angles);
        mixed = Set.copyOf(mixed);
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
