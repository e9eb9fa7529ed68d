package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.util.Optional;
import java.util.stream.Stream;

/** Two angles that say nearly the same. */
final class AnglesAlike implements AdviceRule {

    @Override
    public String code() {
        return "angles_alike";
    }

    @Override
    public boolean concerns(Phase phase) {
        return phase == Phase.DISCOVERY;
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        var angles = details.angles();
        return Stream.iterate(0, i -> i < angles.size(), i -> i + 1)
                .flatMap(i -> angles.subList(i + 1, angles.size()).stream()
                        .filter(other -> Likeness.of(angles.get(i), other) >= Likeness.ALIKE)
                        .map(other -> warning(
                                "“%s” and “%s” say nearly the same."
                                        .formatted(angles.get(i).name(), other.name()),
                                "Two versions of one belief share its buyers, and neither looks like a winner.")))
                .findFirst();
    }
}
