package belieffirst.verdict.web;

import belieffirst.evidence.thumbnail.Thumbnails;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plans;
import belieffirst.verdict.apply.Proposals;
import belieffirst.verdict.page.Days;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.StaticTemplates;

/** A plan's results: what each angle cost and sold, the verdict on it, and what to do next. */
@Controller
@RequestMapping("/plans/{key}/results")
class PlanResultsController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final Proposals proposals;
    private final ResultsPages pages;
    private final Thumbnails thumbnails;

    PlanResultsController(Plans plans, Proposals proposals, ResultsPages pages, Thumbnails thumbnails) {
        this.plans = plans;
        this.proposals = proposals;
        this.pages = pages;
        this.thumbnails = thumbnails;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Page show(@PathVariable String key, @RequestParam(required = false) @Nullable String days) {
        var view = pages.of(plans.get(key), Days.of(days));
        var pictures = thumbnails.of(view.details().plan().id());
        return Page.of("Results of " + key, templates.verdictResults(view, pictures));
    }

    /** Does what a verdict proposes for one arm, because somebody said so. */
    @PostMapping("/apply")
    @Transactional
    Redirect apply(@PathVariable String key, @RequestParam(required = false) @Nullable String arm) {
        if (arm == null || arm.length() > 100) {
            throw new Refusal.Invalid("Say which of them the verdict is on.");
        }
        return Redirect.to("/plans/%s/results".formatted(key))
                .saying(proposals.apply(plans.get(key).plan().id(), arm));
    }

    /** Ends a test that is over, with what was found, because somebody said so. */
    @PostMapping("/end")
    @Transactional
    Redirect end(@PathVariable String key) {
        var said = proposals.end(plans.get(key).plan().id());
        return Redirect.to("/plans/%s/results".formatted(key)).saying(said.isEmpty() ? "No run was under way." : said);
    }
}
