package belieffirst.plan.next;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What results say of a plan, where results came in: asked by what comes next, answered by whoever judges. */
public interface ResultFindings {

    /** Empty while nothing came back. */
    Optional<Finding> of(PlanDetails details);

    /**
     * What results ask for.
     *
     * @param phase the phase to plan
     * @param decided whether a rule fired, and not only numbers came in
     * @param angleIds the angles that go on; empty where none is decided
     * @param cell the cell that won, by its number; 0 where none did
     * @param reason why, in one sentence
     * @param evidence what stands behind it, a sentence each
     */
    record Finding(Phase phase, boolean decided, List<UUID> angleIds, int cell, String reason, List<String> evidence) {}
}
