package belieffirst.wizard.run;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Plans;
import belieffirst.plan.Sheet;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.wizard.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** What a plan's results are judged by: target, ceiling, budget and horizon; outside what is compiled, and changeable at any time. */
@Controller
@RequestMapping("/plans/{key}/judging")
class JudgingController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;

    JudgingController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping
    Page show(@PathVariable String key, Typed typed) {
        return page(plans.get(key), typed);
    }

    @PostMapping
    View change(@PathVariable String key, Typed typed) {
        var sheet = plans.get(key);
        try {
            var judged = TypedYardstick.in(typed);
            plans.change(sheet.plan().id(), typed.version(), plan -> plan.judgedBy(judged));
            return Redirect.to("/plans/" + key).saying("The plan is judged by this from now on.");
        } catch (Refusal.Invalid refusal) {
            return page(sheet, typed.refused(refusal));
        }
    }

    private Page page(Sheet sheet, Typed typed) {
        var title = "What %s is judged by".formatted(sheet.plan().key());
        var model = templates.wizardJudging(sheet, typed);
        return typed.errors().isEmpty() ? Page.of(title, model) : Page.rejected(title, model);
    }
}
