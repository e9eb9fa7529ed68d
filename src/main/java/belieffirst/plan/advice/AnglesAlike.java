package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.util.Optional;
import java.util.stream.IntStream;

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
        var words = Trigrams.of(angles);
        return IntStream.range(0, angles.size())
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, angles.size())
                        .filter(other -> words.get(one).likeness(words.get(other)) >= Trigrams.ALIKE)
                        .mapToObj(other -> warning(
                                "“%s” and “%s” say nearly the same."
                                        .formatted(
                                                angles.get(one).name(),
                                                angles.get(other).name()),
                                "Two versions of one belief share its buyers, and neither looks like a winner.")))
                .findFirst();
    }
}
