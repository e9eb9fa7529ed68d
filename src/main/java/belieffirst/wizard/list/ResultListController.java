package belieffirst.wizard.list;

import belieffirst.evidence.ResultsOverview;
import belieffirst.verdict.list.PlanLines;
import belieffirst.verdict.list.PlanProofs;
import belieffirst.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import views.StaticTemplates;

/** The list of plans with results. */
@Controller
class ResultListController {

    private final StaticTemplates templates = new StaticTemplates();
    private final PlanLines plans;
    private final PlanProofs proofs;
    private final ResultsOverview overview;

    ResultListController(PlanLines plans, PlanProofs proofs, ResultsOverview overview) {
        this.plans = plans;
        this.proofs = proofs;
        this.overview = overview;
    }

    @GetMapping("/results")
    Page list(@ModelAttribute PlanSearch search) {
        var address = new PlanAddress(PlanListing.RESULTS, search);
        var part = plans.withResults(search.filter(PlanListController.LINES), address.order());
        return Page.of(
                "Results",
                templates.wizardResults(new PlanList(address, part), proofs.of(part.lines()), overview.unmatched()));
    }
}
