package belieffirst.plan.web;

import belieffirst.plan.layer.Layer;
import belieffirst.plan.next.NextMove;
import belieffirst.plan.next.NextPhase;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        @JsonUnwrapped Step step,
        boolean ready,
        List<String> missing,
        String reason,
        List<UUID> angleIds,
        Map<String, Object> layers,
        List<String> evidence) {

    /** The kind of step, the phase of the plan that it is, and the cells that it compares once more. */
    record Step(int phaseId, String move, List<Integer> cells) {}

    static NextPhaseJson of(NextPhase next) {
        var layers = new TreeMap<String, Object>();
        var again = !next.move().cells().isEmpty() && next.move().kind() == NextMove.Kind.REMATCH;
        (again ? Map.<Layer, List<String>>of() : next.layers()).forEach((layer, values) -> {
            if (layer.isStacked()) {
                layers.put(layer.field(), values);
            } else if (!values.isEmpty()) {
                layers.put(layer.field(), values.getFirst());
            }
        });
        return new NextPhaseJson(
                new Step(
                        next.phase().id(),
                        next.move().kind().wireName(),
                        again ? next.move().cells() : List.of()),
                next.ready(),
                next.missing(),
                next.reason(),
                next.angleIds(),
                layers,
                next.evidence());
    }
}
