package belieffirst.verdict.web;

import belieffirst.belief.Angles;
import belieffirst.kernel.Id;
import belieffirst.library.Entry;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.verdict.keep.VerdictHistory;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The API of verdicts as they were kept, which are read only. */
@RestController
class VerdictHistoryApi {

    private final VerdictHistory history;
    private final Angles angles;
    private final Plans plans;

    VerdictHistoryApi(VerdictHistory history, Angles angles, Plans plans) {
        this.history = history;
        this.angles = angles;
        this.plans = plans;
    }

    @GetMapping("/api/angles/{id}/verdicts")
    ResponseEntity<ListAnswer<KeptJson>> ofAngle(@PathVariable Id<Entry> id, HttpServletRequest request) {
        var part = ListQuery.of(request);
        var angle = angles.get(id.value());
        return ListAnswer.answer(
                history.ofAngle(angle.id(), part.cursor(), part.limit()).map(KeptJson::of));
    }

    @GetMapping("/api/plans/{id}/verdict-history")
    ResponseEntity<ListAnswer<KeptJson>> ofPlan(@PathVariable Id<Plan> id, HttpServletRequest request) {
        var part = ListQuery.of(request);
        var plan = plans.outline(id).plan();
        return ListAnswer.answer(
                history.ofPlan(plan.id().value(), part.cursor(), part.limit()).map(KeptJson::of));
    }

    /** A kept verdict on the wire; the cell is null in the first two phases, which compare angles. */
    record KeptJson(
            UUID id,
            UUID planId,
            UUID angleId,
            @Nullable Integer cell,
            LocalDate asOf,
            String verdict,
            ObjectNode readOuts,
            Instant createdAt) {

        static KeptJson of(VerdictHistory.Line line) {
            return new KeptJson(
                    line.id(),
                    line.plan(),
                    line.angle(),
                    line.arm().matches("[0-9]{1,9}") ? Integer.valueOf(line.arm()) : null,
                    line.asOf(),
                    line.verdict(),
                    line.basis().readOuts(),
                    line.basis().at());
        }
    }
}
