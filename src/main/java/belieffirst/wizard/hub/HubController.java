package belieffirst.wizard.hub;

import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.web.Page;
import belieffirst.wizard.StepInput;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import views.StaticTemplates;

/** A plan's own page, and the page of its ads. */
@Controller
@RequestMapping("/plans/{key}")
class HubController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final Compilations compilations;
    private final PlanPages pages;

    HubController(Plans plans, Compilations compilations, PlanPages pages) {
        this.plans = plans;
        this.compilations = compilations;
        this.pages = pages;
    }

    @GetMapping
    Page show(@PathVariable String key) {
        var shown = pages.of(key, StepInput.NOTHING);
        return Page.of(shown.title(), shown.panel());
    }

    @GetMapping("/ads")
    @Transactional(readOnly = true)
    Page ads(@PathVariable String key) {
        var details = plans.get(key);
        var compiled = compilations.inForce(details.plan().id());
        return Page.of("Ads of " + key, templates.wizardAds(details, CompiledAds.in(compiled)));
    }
}
