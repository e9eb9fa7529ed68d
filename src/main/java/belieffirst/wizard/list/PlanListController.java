package belieffirst.wizard.list;

import belieffirst.sample.SampleBrand;
import belieffirst.verdict.list.PlanLines;
import belieffirst.web.Page;
import belieffirst.wizard.StepInput;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import views.StaticTemplates;

/** The list of plans. */
@Controller
class PlanListController {

    static final int LINES = 30;

    private final StaticTemplates templates = new StaticTemplates();
    private final PlanLines plans;
    private final PlanViews views;
    private final SampleBrand sample;

    PlanListController(PlanLines plans, PlanViews views, SampleBrand sample) {
        this.plans = plans;
        this.views = views;
        this.sample = sample;
    }

    @GetMapping("/plans")
    Page list(@ModelAttribute PlanSearch search) {
        return Page.of("Plans", panel(search, StepInput.NOTHING));
    }

    /** The list with what was typed or chosen in its forms, and what is wrong with it. */
    Page refused(HttpStatus status, PlanSearch search, StepInput typed) {
        return Page.refused(status, "Error: Plans", panel(search, typed));
    }

    private JteModel panel(PlanSearch search, StepInput typed) {
        var address = new PlanAddress(PlanListing.PLANS, search);
        var part = plans.list(search.filter(LINES), address.order());
        var list = new PlanList(address, part, views.mine(), typed);
        return templates.wizardPlans(list, list.isEmpty() && !sample.isThere());
    }
}
