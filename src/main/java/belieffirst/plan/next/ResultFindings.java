package belieffirst.plan.next;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The findings in a plan's results, if any: asked for to choose the next phase, answered by the module that judges. */
public interface ResultFindings {

    /** Empty while nothing came back. */
    Optional<Finding> of(PlanDetails details);

    /**
     * The next phase that results ask for.
     *
     * @param phase the phase to plan
     * @param decided whether a rule fired, and not only numbers came in
     * @param angleIds the angles that go on; empty where none is decided
     * @param move the kind of step, and the cells that it is about
     * @param reason why, in one sentence
     * @param evidence what stands behind it, a sentence each
     */
    record Finding(
            Phase phase, boolean decided, List<UUID> angleIds, NextMove move, String reason, List<String> evidence) {}
}
