package belieffirst.wizard.hub;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Plans;
import belieffirst.web.Redirect;
import belieffirst.wizard.StepInput;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The actions on a plan as a whole: rename, undo, archive, bring back, duplicate. */
@Controller
@RequestMapping("/plans/{key}")
class PlanActions {

    private final Plans plans;

    PlanActions(Plans plans) {
        this.plans = plans;
    }

    @PostMapping("/name")
    @Transactional
    Redirect rename(@PathVariable String key, StepInput typed) {
        if (typed.text("name").isEmpty() || typed.text("name").length() > 200) {
            throw new Refusal.Invalid("A name takes 1 to 200 characters.");
        }
        plans.change(key, typed.version(), details -> details.plan().named(typed.text("name")));
        return Redirect.to("/plans/" + key).saying("The plan is renamed.");
    }

    @PostMapping("/undo")
    @Transactional
    Redirect undo(@PathVariable String key, StepInput typed) {
        plans.change(key, typed.version(), details -> details.plan().undone());
        return Redirect.to("/plans/" + key).saying("The answers are as they were before.");
    }

    @PostMapping("/archive")
    @Transactional
    Redirect archive(@PathVariable String key) {
        plans.change(key, null, details -> details.plan().archived(true));
        return Redirect.to("/plans/" + key)
                .saying("The plan is archived. Nothing is lost: bring it back whenever you want.");
    }

    @PostMapping("/restore")
    @Transactional
    Redirect restore(@PathVariable String key) {
        plans.change(key, null, details -> details.plan().archived(false));
        return Redirect.to("/plans/" + key).saying("The plan is back.");
    }

    @PostMapping("/duplicate")
    @Transactional
    Redirect duplicate(@PathVariable String key) {
        var copy = plans.duplicate(plans.id(key)).plan();
        return Redirect.to("/plans/" + copy.key()).saying("This is a copy of %s.".formatted(key));
    }
}
