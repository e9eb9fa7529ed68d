package belieffirst.plan.web;

import belieffirst.plan.run.Run;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A run on the wire. */
record RunJson(
        UUID id,
        UUID planId,
        int phaseId,
        String status,
        @Nullable Integer compilationNumber,
        Progress progress,
        @JsonUnwrapped Times times,
        @JsonUnwrapped Outcome outcome) {

    static RunJson of(Run run) {
        var progress = run.progress();
        return new RunJson(
                run.id().value(),
                run.plan().value(),
                run.phase().id(),
                run.status().word(),
                run.compilation(),
                new Progress(progress.planned(), progress.made(), progress.failed()),
                new Times(
                        run.times().started(), run.times().heard(), run.times().ended()),
                new Outcome(run.outcome().because(), run.outcome().results()));
    }

    record Times(
            @Nullable Instant startedAt,
            Instant heardAt,
            @Nullable Instant completedAt) {}

    record Outcome(@Nullable String endedBecause, ObjectNode results) {}

    /** The numbers of ads in a run. */
    record Progress(int planned, int made, int failed) {}
}
