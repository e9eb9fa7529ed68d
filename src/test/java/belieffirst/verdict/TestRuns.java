package belieffirst.verdict;

import belieffirst.kernel.Id;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.run.Run;
import belieffirst.plan.run.RunStatus;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** The runs that a plan in this status has had. */
final class TestRuns {

    private static final Instant BEGAN = Instant.parse("2026-10-28T10:00:00Z");

    private TestRuns() {}

    static List<Run> of(PlanDetails details) {
        return switch (details.plan().lifecycle().status()) {
            case DRAFT, READY -> List.of();
            case RUNNING -> List.of(run(details, RunStatus.RUNNING));
            case COMPLETED -> List.of(run(details, RunStatus.COMPLETED));
        };
    }

    private static Run run(PlanDetails details, RunStatus status) {
        var lifecycle = details.plan().lifecycle();
        return new Run(
                Id.random(),
                details.plan().id(),
                lifecycle.phase(),
                status,
                lifecycle.compilation(),
                new Run.Progress(6, 6, 0),
                new Run.Times(BEGAN, BEGAN, status == RunStatus.RUNNING ? null : BEGAN),
                new Run.Outcome(null, JsonNodeFactory.instance.objectNode()));
    }
}
