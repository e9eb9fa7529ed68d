package belieffirst.wizard.hub;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Plans;
import belieffirst.plan.run.Runs;
import belieffirst.web.Redirect;
import belieffirst.web.Redirect.Undo;
import belieffirst.wizard.StepInput;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The actions on a plan as a whole: rename, undo, archive, bring back, duplicate, and start or cancel its production. */
@Controller
@RequestMapping("/plans/{key}")
class PlanActions {

    private final Plans plans;
    private final Runs runs;

    PlanActions(Plans plans, Runs runs) {
        this.plans = plans;
        this.runs = runs;
    }

    @PostMapping("/name")
    @Transactional
    Redirect rename(@PathVariable String key, StepInput typed) {
        var id = plans.id(key);
        if (typed.text("name").isEmpty() || typed.text("name").length() > 200) {
            throw new Refusal.Invalid(Map.of("name", "A name takes 1 to 200 characters."));
        }
        plans.change(id, typed.version(), plan -> plan.named(typed.text("name")));
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
        var archived = plans.change(key, null, details -> details.plan().archived(true));
        return Redirect.to("/plans/" + key)
                .saying("Archived “%s”.".formatted(archived.name()))
                .undoing(Undo.at("/plans/%s/restore".formatted(key)));
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

    @PostMapping("/run/begin")
    @Transactional
    Redirect begin(@PathVariable String key) {
        runs.claim(plans.id(key));
        return Redirect.to("/plans/" + key).saying("Production is started. Enter results by hand, or import them.");
    }

    @PostMapping("/run/take-back")
    @Transactional
    Redirect takeBack(@PathVariable String key, StepInput typed) {
        var plan = plans.id(key);
        var because = typed.text("reason");
        if (because.isEmpty() || because.length() > 1_000) {
            throw new Refusal.Invalid(Map.of("reason", "Say why production is cancelled, in up to 1,000 characters."));
        }
        var run = runs.open(plan).orElseThrow(() -> new Refusal.Conflict("No production of this plan is under way."));
        runs.fail(run.id(), because);
        return Redirect.to("/plans/" + key).saying("Production is cancelled. It can be started again.");
    }
}
