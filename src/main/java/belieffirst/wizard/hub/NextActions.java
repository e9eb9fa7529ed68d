package belieffirst.wizard.hub;

import belieffirst.kernel.Refusal;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.next.NextMove;
import belieffirst.plan.next.NextPhase;
import belieffirst.plan.next.NextPhases;
import belieffirst.plan.next.NextPress;
import belieffirst.verdict.apply.Proposals;
import belieffirst.web.Redirect;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        requireWhatIsFound(coming, typed);
        var said = proposals.end(details.plan().id());
        var ended = nextPhases.after(plans.get(details.plan().id()));
        if (!ended.move().isThat(coming.move()) || !ended.angleIds().equals(coming.angleIds())) {
            throw changed();
        }
        return said.isEmpty() ? null : said;
    }

    /** Ending the test records what was found: whoever goes on with another angle ends it first, knowing that. */
    private static void requireWhatIsFound(NextPhase coming, StepInput typed) {
        var goesOn =
                coming.move().kind() == NextMove.Kind.GO_ON && coming.angleIds().size() == 1;
        var chosen = typed.text("angle_id");
        if (goesOn
                && !chosen.isEmpty()
                && !coming.angleIds().getFirst().toString().equals(chosen)) {
            throw new Refusal.Conflict(
                    "The results name another angle than the one that you chose. Choose that one, or end this test first: then you can go on with any of its angles.");
        }
    }

    private Redirect begin(PlanDetails details, NextPhase coming, Phase phase, StepInput typed) {
        var narrowed = narrowed(coming, phase, typed);
        var child = plans.begun(details, phase, narrowed)
                .orElseGet(() -> plans.goOn(details.plan().id(), phase, narrowed, "", Plans.adsEach(phase)));
        return Redirect.to(
                "/plans/%s/%s".formatted(child.plan().key(), Step.openIn(child).word()));
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
