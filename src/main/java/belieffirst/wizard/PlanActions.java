package belieffirst.wizard;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Layer;
import belieffirst.plan.Phase;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.web.Redirect;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What can be done with a plan as a whole: rename, undo, archive, bring back, duplicate, go on. */
@Controller
@RequestMapping("/plans/{key}")
class PlanActions {

    private final Plans plans;

    PlanActions(Plans plans) {
        this.plans = plans;
    }

    @PostMapping("/name")
    @Transactional
    Redirect rename(@PathVariable String key, Typed typed) {
        if (typed.text("name").isEmpty() || typed.text("name").length() > 200) {
            throw new Refusal.Invalid("A name takes 1 to 200 characters.");
        }
        plans.change(plan(key).id(), typed.version(), plan -> plan.named(typed.text("name")));
        return Redirect.to("/plans/" + key).saying("The plan is renamed.");
    }

    @PostMapping("/undo")
    @Transactional
    Redirect undo(@PathVariable String key, Typed typed) {
        plans.change(plan(key).id(), typed.version(), Plan::undone);
        return Redirect.to("/plans/" + key).saying("The answers are as they were before.");
    }

    @PostMapping("/archive")
    @Transactional
    Redirect archive(@PathVariable String key) {
        plans.change(plan(key).id(), null, plan -> plan.archived(true));
        return Redirect.to("/plans/" + key)
                .saying("The plan is archived. Nothing is lost: bring it back whenever you want.");
    }

    @PostMapping("/restore")
    @Transactional
    Redirect restore(@PathVariable String key) {
        plans.change(plan(key).id(), null, plan -> plan.archived(false));
        return Redirect.to("/plans/" + key).saying("The plan is back.");
    }

    @PostMapping("/duplicate")
    @Transactional
    Redirect duplicate(@PathVariable String key) {
        var copy = plans.duplicate(plan(key).id()).plan();
        return Redirect.to("/plans/" + copy.key()).saying("This is a copy of %s.".formatted(key));
    }

    /** Plans the confirmation of one angle, with everything else locked. */
    @PostMapping("/confirm")
    @Transactional
    Redirect confirm(@PathVariable String key, Typed typed) {
        var angle = Ids.chosen(typed, "angle_id", "Choose the angle to confirm.");
        var child = plans.goOn(
                        plan(key).id(),
                        Phase.CONFIRMATION,
                        Map.of(Layer.ANGLE, List.of(angle.toString())),
                        "",
                        Plans.CONFIRMING_ADS)
                .plan();
        return Redirect.to("/plans/%s/templates".formatted(child.key()));
    }

    private Plan plan(String key) {
        return plans.get(key).plan();
    }
}
