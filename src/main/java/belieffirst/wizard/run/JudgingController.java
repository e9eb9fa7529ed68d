package belieffirst.wizard.run;

import belieffirst.kernel.Refusal;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.wizard.StepInput;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The page of a plan's targets: target, ceiling, budget and horizon; outside what is compiled, and changeable at any time. */
@Controller
@RequestMapping("/plans/{key}/judging")
class JudgingController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;

    JudgingController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping
    Page show(@PathVariable String key, StepInput typed) {
        return page(plans.get(key), typed);
    }

    @PostMapping
    View change(@PathVariable String key, StepInput typed) {
        try {
            var judged = TypedTargets.in(typed);
            plans.change(key, typed.version(), seen -> seen.plan().judgedBy(judged));
            return Redirect.to("/plans/" + key).saying("The plan is judged by this from now on.");
        } catch (Refusal.Invalid refusal) {
            return page(plans.get(key), typed.refused(refusal));
        }
    }

    private Page page(PlanDetails details, StepInput typed) {
        var title = "What %s is judged by".formatted(details.plan().key());
        var model = templates.wizardJudging(details, typed);
        return typed.errors().isEmpty() ? Page.of(title, model) : Page.rejected(title, model);
    }
}
