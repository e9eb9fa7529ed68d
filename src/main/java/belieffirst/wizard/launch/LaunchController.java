package belieffirst.wizard.launch;

import belieffirst.kernel.Refusal;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.launch.Launches;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.wizard.StepInput;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The launch page of a plan: a checklist, the campaign, its ad sets and ads, and the word that it is live. */
@Controller
@RequestMapping("/plans/{key}/launch")
class LaunchController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final Launches launches;

    LaunchController(Plans plans, Launches launches) {
        this.plans = plans;
        this.launches = launches;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Page show(@PathVariable String key, StepInput typed) {
        return page(plans.get(key), typed);
    }

    /** Keeps what is known of the ad account for this plan's product. */
    @PostMapping("/facts")
    View facts(@PathVariable String key, StepInput typed) {
        var details = plans.get(key);
        var product = details.plan().answers().productId();
        if (product == null) {
            throw new Refusal.Conflict("Choose a product first.");
        }
        try {
            launches.set(product, null, TypedFacts.in(typed));
            return Redirect.to(path(key)).saying("Saved for every plan of this product.");
        } catch (Refusal.Invalid refusal) {
            return page(details, typed.refused(refusal));
        }
    }

    @PostMapping("/live")
    View live(@PathVariable String key, @RequestParam(defaultValue = "") String digest) {
        var launch = launches.goLive(plans.id(key), digest);
        return Redirect.to(path(key))
                .saying("Version %d is live. Results are compared with it.".formatted(launch.version()));
    }

    private Page page(PlanDetails details, StepInput typed) {
        var launch = launches.of(details);
        var facts = launch.document().terms().facts();
        var title = "Launch " + details.plan().key();
        var model = templates.wizardLaunch(details, launch, new FactsForm(facts, typed));
        return typed.errors().isEmpty() ? Page.of(title, model) : Page.rejected(title, model);
    }

    private static String path(String key) {
        return "/plans/%s/launch".formatted(key);
    }
}
