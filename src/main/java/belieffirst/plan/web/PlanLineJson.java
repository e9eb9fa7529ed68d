package belieffirst.plan.web;

import belieffirst.plan.PlanLine;
import java.time.Instant;
import java.util.UUID;

/** A plan as a line of a list, on the wire. */
record PlanLineJson(
        UUID id, String key, String name, int phaseId, String status, int totalAds, UUID brandId, Instant updatedAt) {

    static PlanLineJson of(PlanLine line) {
        return new PlanLineJson(
                line.id().value(),
                line.key(),
                line.name(),
                line.place().phase().id(),
                line.place().status().word(),
                line.place().ads(),
                line.subject().brandId(),
                line.saved().toInstant());
    }
}
