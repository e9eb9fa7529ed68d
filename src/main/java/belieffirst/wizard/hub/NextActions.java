package belieffirst.wizard.hub;

import belieffirst.kernel.Refusal;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.next.NextPhase;
import belieffirst.plan.next.NextPhases;
import belieffirst.plan.next.NextPress;
import belieffirst.verdict.apply.Proposals;
import belieffirst.web.Redirect;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import org.jspecify.annotations.Nullable;
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

    /**
     * Begins the child plan that comes next, or another one that somebody chose; what is decided already goes with it. One press at
     * a time: pressed once more, it opens the plan that began.
     */
    @PostMapping("/plans/{key}/next")
    @Transactional
    Redirect next(@PathVariable String key, StepInput typed) {
        var id = plans.id(key);
        proposals.alone(id);
        var details = plans.get(id);
        var coming = nextPhases.after(details);
        if (typed.text("move").isEmpty()) {
            var chosen = typed.text("phase_id");
            var phase = chosen.matches("[1-6]") ? Phase.of(Integer.parseInt(chosen)) : coming.phase();
            return begin(details, coming, phase, typed);
        }
        requireThisMove(coming, typed);
        var said = end(details, coming, typed);
        return NextPress.planned(coming, details.lineage().children())
                .map(child -> Redirect.to("/plans/" + child.key()))
                .orElseGet(() -> begin(details, coming, coming.phase(), typed))
                .saying(said);
    }

    /** Somebody pressed what a page proposed; since then results may have come in. */
    private static void requireThisMove(NextPhase coming, StepInput typed) {
        if (!coming.move().begins() || !coming.move().kind().wireName().equals(typed.text("move"))) {
            throw changed();
        }
    }

    private static Refusal changed() {
        return new Refusal.Conflict("The results say something else by now: look at the page again.");
    }

    /** What follows a test that is over ends it; answers what was done, in a sentence. */
    private @Nullable String end(PlanDetails details, NextPhase coming, StepInput typed) {
        if (details.plan().lifecycle().status() != Status.RUNNING) {
            return null;
        }
        GoingOn.requireWhatIsFound(coming, typed);
        var said = proposals.end(details.plan().id());
        var ended = nextPhases.after(plans.get(details.plan().id()));
        if (!ended.move().isThat(coming.move()) || !ended.angleIds().equals(coming.angleIds())) {
            throw changed();
        }
        return said.isEmpty() ? null : said;
    }

    private Redirect begin(PlanDetails details, NextPhase coming, Phase phase, StepInput typed) {
        var narrowed = GoingOn.to(phase, coming, typed);
        var child = plans.begun(details, phase, narrowed)
                .orElseGet(() -> plans.goOn(details.plan().id(), phase, narrowed, "", Plans.adsEach(phase)));
        return Redirect.to(
                "/plans/%s/%s".formatted(child.plan().key(), Step.openIn(child).word()));
    }
}
