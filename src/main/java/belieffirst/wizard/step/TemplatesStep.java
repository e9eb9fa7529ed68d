package belieffirst.wizard.step;

import belieffirst.expression.AdTemplates;
import belieffirst.expression.ReadyTemplates;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.web.Page;
import belieffirst.wizard.IdeaPanels;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepPages;
import belieffirst.wizard.StepSaver;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** Step 7: the templates that carry the angles, how they are assigned, and how many ads each angle gets. */
@Controller
@RequestMapping("/plans/{key}/templates")
class TemplatesStep {

    private final StaticTemplates templates = new StaticTemplates();
    private final StepSaver drafts;
    private final AdTemplates adTemplates;
    private final ReadyTemplates ready;
    private final PickedTemplates picked;
    private final IdeaPanels panels;

    TemplatesStep(
            StepSaver drafts,
            AdTemplates adTemplates,
            ReadyTemplates ready,
            PickedTemplates picked,
            IdeaPanels panels) {
        this.drafts = drafts;
        this.adTemplates = adTemplates;
        this.ready = ready;
        this.picked = picked;
        this.panels = panels;
    }

    @GetMapping
    Page show(@PathVariable String key, StepInput typed) {
        return page(drafts.get(key), typed);
    }

    @PostMapping
    View answer(@PathVariable String key, StepInput typed) {
        return drafts.save(
                key,
                Step.TEMPLATES,
                typed,
                details -> details.plan().mixing(picked.design(details.plan(), typed)),
                this::page);
    }

    /** Copies ready templates into the brand, and stays. */
    @PostMapping("/take")
    View take(@PathVariable String key, StepInput typed) {
        return drafts.save(
                key,
                Step.TEMPLATES,
                typed,
                PickedTemplates.FIELDS,
                details -> details.plan().mixing(picked.design(details.plan(), typed)),
                this::page);
    }

    /** Looks for others; what is ticked and typed stays as it is. */
    @PostMapping("/search")
    Page search(@PathVariable String key, StepInput typed) {
        return page(drafts.get(key), typed);
    }

    private Page page(PlanDetails details, StepInput typed) {
        var view = StepPages.view(details, Step.TEMPLATES, typed, panels);
        var brand = details.plan().answers().brandId();
        var all = adTemplates.forBrand(brand);
        var missing = ready.missingIn(brand, all);
        return StepPages.page(
                view,
                templates.wizardTemplates(
                        view, TemplateChoice.of(all, details, typed), missing, adsEach(details.plan(), typed)));
    }

    private static String adsEach(Plan plan, StepInput typed) {
        return typed.text("ads_per_angle", String.valueOf(plan.design().adsPerAngle()));
    }
}
