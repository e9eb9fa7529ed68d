package belieffirst.wizard.hub;

import belieffirst.kernel.Refusal;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.next.NextPhase;
import belieffirst.plan.next.NextPhases;
import belieffirst.verdict.apply.Proposals;
import belieffirst.web.Redirect;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The step that follows a plan, pressed: it ends a test that is over, and begins the next plan. */
@Controller
class NextActions {

    private final Plans plans;
    private final NextPhases nextPhases;
    private final Proposals proposals;

    NextActions(Plans plans, NextPhases nextPhases, Proposals proposals) {
        this.plans = plans;
        this.nextPhases = nextPhases;
        this.proposals = proposals;
    }

    /** Begins the child plan that comes next, or another one that somebody chose; what is decided already goes with it. */
    @PostMapping("/plans/{key}/next")
    @Transactional
    Redirect next(@PathVariable String key, StepInput typed) {
        var details = plans.get(key);
        var coming = nextPhases.after(details);
        if (!typed.text("move").isEmpty()) {
            requireThisMove(coming, typed);
            end(details);
        }
        var phase = typed.text("phase_id").matches("[1-6]")
                ? Phase.of(Integer.parseInt(typed.text("phase_id")))
                : coming.phase();
        var child = plans.goOn(details.plan().id(), phase, narrowed(coming, phase, typed), "", Plans.adsEach(phase));
        return Redirect.to(
                "/plans/%s/%s".formatted(child.plan().key(), Step.openIn(child).word()));
    }

    /** Somebody pressed what a page proposed; since then results may have come in. */
    private static void requireThisMove(NextPhase coming, StepInput typed) {
        if (!coming.move().begins() || !coming.move().kind().wireName().equals(typed.text("move"))) {
            throw new Refusal.Conflict("The results say something else by now: look at the page again.");
        }
    }

    /** What follows a test that is over ends it. */
    private void end(PlanDetails details) {
        if (details.plan().lifecycle().status() == Status.RUNNING) {
            proposals.end(details.plan().id());
        }
    }

    private static Map<Layer, List<String>> narrowed(NextPhase coming, Phase phase, StepInput typed) {
        var narrowed = new EnumMap<Layer, List<String>>(Layer.class);
        coming.goingOn().forEach((layer, values) -> {
            if (phase == coming.phase() || (phase.holds(layer) && layer != Layer.ANGLE)) {
                narrowed.put(layer, values);
            }
        });
        if (phase.testsOneAngle() && !typed.text("angle_id").isEmpty()) {
            narrowed.put(
                    Layer.ANGLE,
                    List.of(FormIds.chosen(typed, "angle_id", "Choose the angle that goes on.")
                            .toString()));
        }
        return narrowed;
    }
}
