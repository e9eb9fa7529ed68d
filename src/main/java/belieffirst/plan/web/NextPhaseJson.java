package belieffirst.plan.web;

import belieffirst.plan.next.NextPhase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The next phase of a plan, on the wire.
 *
 * @param layers what goes on of the layers that varied, by the names of fields; to be sent as it is with the child plan
 * @param evidence what came back, a sentence each; empty until results come in
 */
record NextPhaseJson(
        int phaseId,
        boolean ready,
        List<String> missing,
        String reason,
        List<UUID> angleIds,
        Map<String, Object> layers,
        List<String> evidence) {

    static NextPhaseJson of(NextPhase next) {
        var layers = new TreeMap<String, Object>();
        next.layers().forEach((layer, values) -> {
            if (layer.isStacked()) {
                layers.put(layer.field(), values);
            } else if (!values.isEmpty()) {
                layers.put(layer.field(), values.getFirst());
            }
        });
        return new NextPhaseJson(
                next.phase().id(),
                next.ready(),
                next.missing(),
                next.reason(),
                next.angleIds(),
                layers,
                next.evidence());
    }
}
