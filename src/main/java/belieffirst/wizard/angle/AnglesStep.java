package belieffirst.wizard.angle;

import belieffirst.belief.Angle;
import belieffirst.belief.Angles;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.IdeaPanels;
import belieffirst.wizard.LayerChoice;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepPages;
import belieffirst.wizard.StepSaver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** Step 6: the beliefs that compete; written here, pasted from a spreadsheet, or taken from those on record. */
@Controller
@RequestMapping("/plans/{key}/angles")
class AnglesStep {

    private final StaticTemplates templates = new StaticTemplates();
    private final StepSaver drafts;
    private final Angles angles;
    private final AngleChanges changes;
    private final IdeaPanels panels;

    AnglesStep(StepSaver drafts, Angles angles, AngleChanges changes, IdeaPanels panels) {
        this.drafts = drafts;
        this.angles = angles;
        this.changes = changes;
        this.panels = panels;
    }

    @GetMapping
    Page show(@PathVariable String key, StepInput typed) {
        return page(drafts.get(key), typed);
    }

    /** Saves all that the page holds, and goes on; the first angle has to be there before the next step. */
    @PostMapping({"", "/save"})
    View save(@PathVariable String key, StepInput typed) {
        var goesOn = !List.of("close", "stay").contains(typed.text("then"));
        return drafts.save(
                key,
                Step.ANGLES,
                typed,
                details -> {
                    var saved = changes.all(details, typed);
                    if (goesOn && saved.design().angleIds().isEmpty()) {
                        throw new Refusal.Invalid(Map.of("name", "Add an angle before you go on."));
                    }
                    return saved;
                },
                this::page);
    }

    /** Shows what the pasted lines would become; adds nothing. */
    @PostMapping("/preview")
    Page preview(@PathVariable String key, StepInput typed) {
        var details = drafts.get(key);
        if (typed.version() != details.plan().revision().version()) {
            throw new Refusal.Stale("plan");
        }
        try {
            PastedAngles.in(typed.text("pasted"));
            return page(details, typed);
        } catch (Refusal.Invalid refusal) {
            return page(details, typed.refused(refusal));
        }
    }

    @PostMapping("/{what:add|paste|take}")
    View add(@PathVariable String key, @PathVariable String what, StepInput typed) {
        var before = drafts.get(key);
        var answer = drafts.save(
                key,
                Step.ANGLES,
                typed,
                AngleChanges.fields(what),
                details -> changes.add(what, changes.edited(details, typed), typed),
                this::page);
        return answer instanceof Redirect done ? done.saying(AngleWords.added(before, drafts.get(key))) : answer;
    }

    @PostMapping("/{angle}/{move:up|down}")
    View move(@PathVariable String key, @PathVariable String angle, @PathVariable String move, StepInput typed) {
        return change(key, typed, plan -> AngleChanges.moved(plan, angle, move));
    }

    @PostMapping("/{angle}/remove")
    View remove(@PathVariable String key, @PathVariable String angle, StepInput typed) {
        var before = drafts.get(key);
        var answer = change(key, typed, plan -> AngleChanges.moved(plan, angle, "remove"));
        return answer instanceof Redirect done ? AngleWords.removed(done, angle, before, drafts.get(key)) : answer;
    }

    /** Takes back a removal, whatever else changed meanwhile: the angle stands again where it stood. */
    @PostMapping("/{angle}/put-back")
    View putBack(@PathVariable String key, @PathVariable String angle, StepInput typed) {
        var version = drafts.get(key).plan().revision().version();
        var now = typed.without(List.of("version")).with("version", String.valueOf(version));
        return change(key, now, plan -> AngleChanges.putBack(plan, angle, typed.text("place")));
    }

    private View change(String key, StepInput typed, UnaryOperator<Plan> change) {
        return drafts.save(
                key, Step.ANGLES, typed, Set.of(), details -> change.apply(changes.edited(details, typed)), this::page);
    }

    /** Narrows to one of the parent's angles. */
    @PostMapping("/choose")
    View choose(@PathVariable String key, StepInput typed) {
        return drafts.save(
                key,
                Step.ANGLES,
                typed,
                details -> details.plan()
                        .mixing(details.plan()
                                .design()
                                .withAngles(List.of(FormIds.chosen(typed, "pick", "Choose the angle that moves on.")))),
                this::page);
    }

    private Page page(PlanDetails details, StepInput typed) {
        if (details.plan().design().layers().open(Layer.ANGLE) != null) {
            var narrowing = StepPages.view(details, Step.ANGLES, typed);
            return StepPages.page(narrowing, templates.wizardNarrow(narrowing, LayerChoice.narrowed(details, angles)));
        }
        var view = StepPages.view(details, Step.ANGLES, typed, panels);
        var job = details.plan().answers().jobId();
        var ledger = job == null
                ? List.<Angle>of()
                : angles.forJob(job).stream()
                        .filter(angle -> !details.plan().tests(angle.id()))
                        .toList();
        return StepPages.page(view, templates.wizardAngles(view, AngleRow.of(details), ledger));
    }
}
