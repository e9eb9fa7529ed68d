package belieffirst.wizard.hub;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.compile.CompiledPlan;
import belieffirst.plan.next.NextPhases;
import belieffirst.plan.run.Runs;
import belieffirst.web.Page;
import belieffirst.wizard.Step;
import belieffirst.wizard.run.RunView;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    @GetMapping("/versions")
    @Transactional(readOnly = true)
    Page versions(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        var details = plans.get(key);
        var all = compilations.all(details.plan().id());
        var changes = from == null || to == null ? null : VersionChanges.between(version(all, from), version(all, to));
        return Page.of("Versions of " + key, templates.wizardVersions(details, all, changes));
    }

    private static CompiledPlan version(List<CompiledPlan> all, int number) {
        return all.stream()
                .filter(compiled -> compiled.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("version", number));
    }
}
