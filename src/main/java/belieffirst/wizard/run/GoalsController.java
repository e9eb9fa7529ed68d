package belieffirst.wizard.run;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.goal.UsualGoals;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The goals step: what counts, what it may cost, the budget and the set-up; outside what is compiled, and changeable at any time. */
@Controller
@RequestMapping("/plans/{key}")
class GoalsController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final UsualGoals usual;

    GoalsController(Plans plans, UsualGoals usual) {
        this.plans = plans;
        this.usual = usual;
    }

    @GetMapping("/goals")
    Page show(@PathVariable String key, StepInput typed) {
        return page(plans.get(key), typed);
    }

    /** The address that this page had before it was a step. */
    @GetMapping("/judging")
    View judging(@PathVariable String key) {
        return Redirect.to("/plans/%s/goals".formatted(key));
    }

    @PostMapping("/goals")
    View answer(@PathVariable String key, StepInput typed) {
        try {
            var answer = TypedGoals.in(typed);
            var changed = plans.change(key, typed.version(), seen -> answer.on(seen.plan()));
            return Redirect.to(after(changed, typed)).saying("Goals saved.");
        } catch (Refusal.Invalid refusal) {
            return page(plans.get(key), typed.refused(refusal));
        }
    }

    /** Computes the forecast of what is typed, and saves nothing. */
    @PostMapping("/goals/forecast")
    Page forecast(@PathVariable String key, StepInput typed) {
        try {
            TypedGoals.in(typed);
            return page(plans.get(key), typed);
        } catch (Refusal.Invalid refusal) {
            return page(plans.get(key), typed.refused(refusal));
        }
    }

    private Page page(PlanDetails details, StepInput typed) {
        var view = StepPages.view(details, Step.GOALS, typed);
        var settings = usual.settings();
        var goals = details.plan().goals().isAnswered()
                ? details.plan().goals()
                : usual.ofProduct(details.plan().answers().productId(), settings);
        var shown = GoalsForm.of(details, typed, goals, settings.usualCpa());
        return StepPages.page(view, templates.wizardGoals(view, shown));
    }

    private static String after(Plan plan, StepInput typed) {
        var hub = "/plans/" + plan.key();
        if (typed.text("then").equals("close") || plan.lifecycle().compilation() != null) {
            return hub;
        }
        return typed.text("back").equals("review")
                ? hub + "/review"
                : hub + "/" + Step.GOALS.next(plan.lifecycle().phase()).word();
    }
}
