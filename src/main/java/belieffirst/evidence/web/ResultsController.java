package belieffirst.evidence.web;

import belieffirst.evidence.PlanResultSummary;
import belieffirst.evidence.ResultRemark;
import belieffirst.evidence.ResultRemarks;
import belieffirst.evidence.ResultsOverview;
import belieffirst.kernel.Cursor;
import belieffirst.web.Page;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.StaticTemplates;

/** The page of results over all plans, and of the ways to import them. */
@Controller
class ResultsController {

    private final StaticTemplates templates = new StaticTemplates();
    private final ResultsOverview overview;
    private final ObjectProvider<ResultRemarks> remarks;

    ResultsController(ResultsOverview overview, ObjectProvider<ResultRemarks> remarks) {
        this.overview = overview;
        this.remarks = remarks;
    }

    @GetMapping("/results")
    Page show(@RequestParam(required = false) @Nullable String cursor) {
        var plans = overview.plans(Cursor.of(cursor));
        var keys = plans.items().stream().map(PlanResultSummary::key).toList();
        var said = new HashMap<String, ResultRemark>();
        remarks.forEach(source -> said.putAll(source.of(keys)));
        return Page.of("Results", templates.evidenceResults(plans, said, overview.unmatched()));
    }
}
