package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.run.Run;
import belieffirst.plan.run.Runs;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The API of ad makers: claim a plan, and say how it ended. */
@RestController
class RunsApi {

    private final Runs runs;
    private final Plans plans;

    RunsApi(Runs runs, Plans plans) {
        this.runs = runs;
        this.plans = plans;
    }

    @GetMapping("/api/plans/{id}/runs")
    ResponseEntity<ListAnswer<RunJson>> list(@PathVariable Id<Plan> id, HttpServletRequest request) {
        var part = ListQuery.of(request);
        plans.outline(id);
        return ListAnswer.answer(runs.of(id, part.cursor(), part.limit()).map(RunJson::of));
    }

    @PostMapping("/api/plans/{id}/runs")
    ResponseEntity<RunJson> claim(@PathVariable Id<Plan> id) {
        var run = runs.claim(id);
        return ResponseEntity.created(URI.create("/api/runs/" + run.id())).body(RunJson.of(run));
    }

    @GetMapping("/api/runs/{id}")
    RunJson get(@PathVariable Id<Run> id) {
        return RunJson.of(runs.get(id));
    }

    @PostMapping("/api/runs/{id}/completion")
    RunJson complete(@PathVariable Id<Run> id, @RequestBody JsonNode body) {
        var fields = PlanFields.of(body, Set.of("status", "results"));
        fields.require("status", "Say how the run ended: completed or failed.");
        var status = fields.word("status", RunsApi::ended);
        fields.done();
        var results = RunBody.results(body);
        if ("completed".equals(status)) {
            return RunJson.of(runs.complete(id, results));
        }
        return RunJson.of(runs.fail(id, results.note() == null ? "The designer or ad tool gave up." : results.note()));
    }

    private static String ended(String word) {
        if (!Set.of("completed", "failed").contains(word)) {
            throw new Refusal.Invalid(Map.of("status", "A run ends as completed or failed."));
        }
        return word;
    }
}
