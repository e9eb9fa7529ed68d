package belieffirst.wizard.hub;

import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.next.NextPhases;
import belieffirst.plan.run.Runs;
import belieffirst.web.Page;
import belieffirst.wizard.Step;
import belieffirst.wizard.run.RunView;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import views.StaticTemplates;

/** A plan's own page: a draft's steps and how far they are, or a compiled plan's record in tabs. */
@Controller
@RequestMapping("/plans/{key}")
class HubController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final Compilations compilations;
    private final Runs runs;
    private final NextPhases nextPhases;
    private final Clock clock;

    HubController(Plans plans, Compilations compilations, Runs runs, NextPhases nextPhases, Clock clock) {
        this.plans = plans;
        this.compilations = compilations;
        this.runs = runs;
        this.nextPhases = nextPhases;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Page show(@PathVariable String key) {
        var details = plans.get(key);
        var number = details.plan().lifecycle().compilation();
        var title = "%s %s".formatted(key, details.plan().name());
        if (number == null) {
            return Page.of(title, templates.wizardHub(details, Step.openIn(details)));
        }
        var compiled = compilations.get(details.plan().id(), number);
        var runs = this.runs.of(details.plan().id());
        return Page.of(
                title,
                templates.wizardRecord(
                        details, compiled, RunView.of(runs, nextPhases.after(details, runs), clock.instant())));
    }

    @GetMapping("/ads")
    @Transactional(readOnly = true)
    Page ads(@PathVariable String key) {
        var details = plans.get(key);
        var compiled = compilations.inForce(details.plan().id());
        return Page.of("Ads of " + key, templates.wizardAds(details, CompiledAds.in(compiled)));
    }
}
