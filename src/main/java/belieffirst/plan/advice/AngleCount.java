package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.util.Optional;

/** A number of angles that is too small or too large for discovery. */
public final class AngleCount implements AdviceRule {

    public static final int FEWEST = 5;
    public static final int MOST = 7;

    @Override
    public String code() {
        return "angle_count";
    }

    @Override
    public boolean concerns(Phase phase) {
        return phase == Phase.DISCOVERY;
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        var angles = details.angles().size();
        if (angles >= FEWEST && angles <= MOST) {
            return Optional.empty();
        }
        return Optional.of(warning(
                "This plan tests %d %s; discovery does best with %d to %d."
                        .formatted(angles, angles == 1 ? "angle" : "angles", FEWEST, MOST),
                angles < FEWEST
                        ? "With few angles you learn which of them is better, not which belief sells."
                        : "With many angles each gets too little money to show what it can do."));
    }
}
