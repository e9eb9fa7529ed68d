package belieffirst.wizard;

import belieffirst.plan.Plans;
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

    PlanListController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping("/plans")
    Page list(@ModelAttribute PlanSearch search) {
        return Page.of("Plans", templates.wizardPlans(plans.list(search.filter(LINES)), search));
    }
}
