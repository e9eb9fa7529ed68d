package belieffirst.plan.web;

import belieffirst.plan.NextPhase;
import java.util.List;
import java.util.UUID;

/**
 * What comes next.
 *
 * @param evidence what came back for the angles that go on; empty until results come in
 */
record NextPhaseJson(
        int phaseId, boolean ready, List<String> missing, String reason, List<UUID> angleIds, List<String> evidence) {

    static NextPhaseJson of(NextPhase next) {
        return new NextPhaseJson(
                next.phase().id(), next.ready(), next.missing(), next.reason(), next.angleIds(), List.of());
    }
}
