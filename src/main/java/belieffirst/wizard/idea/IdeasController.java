package belieffirst.wizard.idea;

import belieffirst.kernel.Refusal;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.layer.Layer;
import belieffirst.suggestion.IdeaListener;
import belieffirst.suggestion.Suggestions;
import belieffirst.suggestion.fact.Subject;
import belieffirst.suggestion.record.IdeaRequest;
import belieffirst.web.EventStream;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.wizard.IdeaPanels;
import belieffirst.wizard.IdeasPanel;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepSaver;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The requests for ideas in a step: all at once on the step's page, or one by one with scripts. */
@Controller
@RequestMapping("/plans/{key}")
class IdeasController {

    private final StaticTemplates templates = new StaticTemplates();
    /** The fields of the request itself. */
    private static final Set<String> ASKED = Set.of("steer", "count", "reviews");

    private final Plans plans;
    private final IdeaPanels panels;
    private final Suggestions suggestions;

    IdeasController(Plans plans, IdeaPanels panels, Suggestions suggestions) {
        this.plans = plans;
        this.panels = panels;
        this.suggestions = suggestions;
    }

    @PostMapping("/{step:offer|persona|job|angles|templates|review|" + Layer.LATER_WORDS + "}/ideas")
    View ask(@PathVariable String key, @PathVariable String step, StepInput typed, HttpServletRequest request) {
        var details = plans.get(key);
        var asked = Step.of(step, details.plan().lifecycle().phase());
        try {
            var asking = suggestions.begin(wish(details, asked, typed));
            if (EventStream.wanted(request)) {
                return new EventStream(stream -> new StreamedCards(stream, details, panels.kind(asked)).send(asking));
            }
            asking.answer(IdeaListener.PATIENT);
            return Redirect.to("/plans/%s/%s#ideas".formatted(key, step)).keeping(StepSaver.rest(typed.without(ASKED)));
        } catch (Refusal.Invalid refusal) {
            return again(details, asked, typed.refused(refusal));
        }
    }

    private Page again(PlanDetails details, Step step, StepInput typed) {
        var panel = new IdeasPanel(details, step.word(), panels.kind(step), null, true, typed);
        return Page.rejected("Ask for suggestions", templates.wizardAskAgain(panel, typed));
    }

    private IdeaRequest wish(PlanDetails details, Step step, StepInput typed) {
        var count = typed.text("count");
        if (!count.matches("[0-9]{1,3}")) {
            throw new Refusal.Invalid(Map.of("count", "Say how many suggestions you want."));
        }
        return new IdeaRequest(
                panels.kind(step),
                Subject.ofPlan(details.plan().id().value()),
                Integer.parseInt(count),
                typed.text("steer"),
                typed.text("reviews"));
    }
}
