package belieffirst.plan.web;

import belieffirst.plan.PlanSummary;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as a line of a list, on the wire. */
record PlanSummaryJson(
        UUID id,
        String key,
        String name,
        @JsonUnwrapped Subject subject,
        int phaseId,
        String status,
        int totalAds,
        Instant updatedAt) {

    static PlanSummaryJson of(PlanSummary line) {
        return new PlanSummaryJson(
                line.id().value(),
                line.key(),
                line.name(),
                Subject.of(line.subject()),
                line.place().phase().id(),
                line.place().status().word(),
                line.place().ads(),
                line.saved().toInstant());
    }

    record Subject(
            UUID brandId,
            @Nullable UUID productId,
            @Nullable UUID offerId,
            @Nullable UUID personaId,
            @Nullable UUID jtbdFramedId) {

        static Subject of(PlanSummary.Subject subject) {
            return new Subject(
                    subject.brandId(), subject.productId(), subject.offerId(), subject.personaId(), subject.jobId());
        }
    }
}
