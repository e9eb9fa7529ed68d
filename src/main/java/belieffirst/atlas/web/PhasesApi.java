package belieffirst.atlas.web;

import belieffirst.kernel.Refusal;
import belieffirst.plan.layer.Phase;
import belieffirst.web.ListAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API that explains the phases: what each is for, what its ads may vary, and what they keep. */
@RestController
class PhasesApi {

    @GetMapping("/api/phases")
    ListAnswer<PhaseJson> list(@RequestParam(name = "phase_id", required = false) @Nullable String id) {
        var asked = id == null ? Arrays.stream(Phase.values()) : Arrays.stream(new Phase[] {phase(id)});
        return new ListAnswer<>(asked.map(PhaseJson::of).toList(), false, null);
    }

    private static Phase phase(String id) {
        if (!id.matches("[1-6]")) {
            throw new Refusal.Invalid(Map.of("phase_id", "A phase is a number from 1 to 6."));
        }
        return Phase.of(Integer.parseInt(id));
    }

    /**
     * A phase on the wire.
     *
     * @param countedBy what has so many ads: an angle, or from phase 3 on a cell, one combination of what varies
     */
    record PhaseJson(
            int phaseId,
            String name,
            String goal,
            List<String> allowedVariations,
            List<String> lockedFields,
            boolean oneAngle,
            String countedBy) {

        static PhaseJson of(Phase phase) {
            return new PhaseJson(
                    phase.id(),
                    phase.label(),
                    phase.goal(),
                    phase.allowedVariations(),
                    phase.lockedFields(),
                    phase.testsOneAngle(),
                    phase.hasCells() ? "cell" : "angle");
        }
    }
}
