package belieffirst.plan.web;

import belieffirst.plan.compile.CompiledPlanChanges;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API that answers compiled plans in bulk, as they change. */
@RestController
class CompiledPlansApi {

    private final CompiledPlanChanges changes;

    CompiledPlansApi(CompiledPlanChanges changes) {
        this.changes = changes;
    }

    /** There is a cursor at the end too: it asks for what changes later. */
    @GetMapping("/api/compiled-plans")
    ListAnswer<ChangeJson> since(HttpServletRequest request) {
        var asked = ListQuery.of(request);
        var part = changes.since(asked.cursor(), asked.limit());
        var next = part.next().id() == null ? null : part.next().toString();
        return new ListAnswer<>(part.changes().stream().map(ChangeJson::of).toList(), part.hasMore(), next);
    }

    /** A compiled plan with its payload, to the letter. */
    record ChangeJson(
            UUID planId,
            String planKey,
            String status,
            boolean archived,
            int compilationNumber,
            String digest,
            Instant updatedAt,
            @JsonRawValue String compiled) {

        static ChangeJson of(CompiledPlanChanges.Change change) {
            return new ChangeJson(
                    change.plan().value(),
                    change.key(),
                    change.status().word(),
                    change.archived(),
                    change.number(),
                    change.digest(),
                    change.at().toInstant(),
                    change.payload());
        }
    }
}
