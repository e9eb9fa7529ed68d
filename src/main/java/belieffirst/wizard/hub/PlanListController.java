package belieffirst.wizard.hub;

import belieffirst.plan.Plans;
import belieffirst.sample.SampleBrand;
import belieffirst.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import views.StaticTemplates;

/** The list of plans. */
@Controller
class PlanListController {

    private static final int LINES = 30;

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final SampleBrand sample;

    PlanListController(Plans plans, SampleBrand sample) {
        this.plans = plans;
        this.sample = sample;
    }

    @GetMapping("/plans")
    Page list(@ModelAttribute PlanSearch search) {
        var listed = plans.list(search.filter(LINES));
        var begins = listed.items().isEmpty() && !search.narrows();
        return Page.of("Plans", templates.wizardPlans(listed, search, begins && !sample.isThere()));
    }
}
