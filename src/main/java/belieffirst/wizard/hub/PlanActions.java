package belieffirst.wizard.hub;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Plans;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.next.NextPhase;
import belieffirst.plan.next.NextPhases;
import belieffirst.web.Redirect;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The actions on a plan as a whole: rename, undo, archive, bring back, duplicate, go on. */
@Controller
@RequestMapping("/plans/{key}")
class PlanActions {

    private final Plans plans;
    private final NextPhases nextPhases;

    PlanActions(Plans plans, NextPhases nextPhases) {
        this.plans = plans;
        this.nextPhases = nextPhases;
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

    /** Begins the child plan that comes next, or another one that somebody chose; what is decided already goes with it. */
    @PostMapping("/next")
    @Transactional
    Redirect next(@PathVariable String key, StepInput typed) {
        var details = plans.get(key);
        var coming = nextPhases.after(details);
        var phase = typed.text("phase_id").matches("[1-6]")
                ? Phase.of(Integer.parseInt(typed.text("phase_id")))
                : coming.phase();
        var child = plans.goOn(details.plan().id(), phase, narrowed(coming, phase, typed), "", Plans.adsEach(phase));
        return Redirect.to(
                "/plans/%s/%s".formatted(child.plan().key(), Step.openIn(child).word()));
    }

    private static Map<Layer, List<String>> narrowed(NextPhase coming, Phase phase, StepInput typed) {
        var narrowed = new EnumMap<Layer, List<String>>(Layer.class);
        coming.layers().forEach((layer, values) -> {
            if (phase.holds(layer)) {
                narrowed.put(layer, values);
            }
        });
        if (phase == coming.phase()
                && !phase.testsOneAngle()
                && coming.angleIds().size() > 1) {
            narrowed.put(
                    Layer.ANGLE, coming.angleIds().stream().map(UUID::toString).toList());
        }
        if (phase.testsOneAngle() && !typed.text("angle_id").isEmpty()) {
            narrowed.put(
                    Layer.ANGLE,
                    List.of(FormIds.chosen(typed, "angle_id", "Choose the angle that goes on.")
                            .toString()));
        }
        return narrowed;
    }
}
