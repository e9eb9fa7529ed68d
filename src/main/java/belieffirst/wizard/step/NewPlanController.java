package belieffirst.wizard.step;

import belieffirst.catalog.Brands;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.layer.Phase;
import belieffirst.sample.SampleBrand;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.StepInput;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** Step 1 before there is a plan: its answer makes the draft. The form carries the draft's id, so pressing twice makes one. */
@Controller
@RequestMapping("/plans/new")
class NewPlanController {

    private static final String TITLE = "New plan";

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final Brands brands;

    NewPlanController(Plans plans, Brands brands) {
        this.plans = plans;
        this.brands = brands;
    }

    @GetMapping
    Page show(StepInput typed) {
        return Page.of(TITLE, panel(typed));
    }

    @PostMapping
    View begin(StepInput typed) {
        try {
            var details = plans.draft(draft(typed), brand(typed), typed.text("name"), Phase.DISCOVERY);
            var next = typed.text("then").equals("close") ? "" : "/product";
            return Redirect.to("/plans/" + details.plan().key() + next);
        } catch (Refusal.Invalid refusal) {
            return Page.rejected(TITLE, panel(typed.refused(refusal)));
        }
    }

    private JteModel panel(StepInput typed) {
        var all = brands.all();
        var chosen = FormIds.parsed(typed.text("brand_id")).orElse(null);
        return templates.wizardNewPlan(BrandStep.choices(all, chosen), draft(typed), typed, !SampleBrand.isAmong(all));
    }

    private static Id<Plan> draft(StepInput typed) {
        return FormIds.parsed(typed.text("draft")).map(Id<Plan>::new).orElseGet(Id::random);
    }

    private static UUID brand(StepInput typed) {
        if (typed.text("name").length() > 200) {
            throw new Refusal.Invalid(Map.of("name", "A name takes at most 200 characters."));
        }
        return FormIds.chosen(typed, "brand_id", "Choose a brand.");
    }
}
