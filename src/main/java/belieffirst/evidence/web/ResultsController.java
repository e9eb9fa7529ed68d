package belieffirst.evidence.web;

import belieffirst.evidence.ResultsOverview;
import belieffirst.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import views.StaticTemplates;

/** What came back, over all plans, and the ways in. */
@Controller
class ResultsController {

    private final StaticTemplates templates = new StaticTemplates();
    private final ResultsOverview overview;

    ResultsController(ResultsOverview overview) {
        this.overview = overview;
    }

    @GetMapping("/results")
    Page show() {
        return Page.of("Results", templates.evidenceResults(overview.plans(), overview.unmatched()));
    }
}
