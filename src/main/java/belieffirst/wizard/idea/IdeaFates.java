package belieffirst.wizard.idea;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.library.FieldKind;
import belieffirst.plan.Plans;
import belieffirst.suggestion.Suggestions;
import belieffirst.suggestion.kind.IdeaField;
import belieffirst.suggestion.kind.IdeaKind;
import belieffirst.suggestion.record.Suggestion;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.wizard.IdeaPanels;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepSaver;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.node.ObjectNode;
import views.StaticTemplates;

/** The decisions on a card: take it, edit and take it, or not this. */
@Controller
@RequestMapping("/plans/{key}/ideas/{idea}")
class IdeaFates {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final IdeaPanels panels;
    private final Suggestions suggestions;
    private final IdeaTaker taker;

    IdeaFates(Plans plans, IdeaPanels panels, Suggestions suggestions, IdeaTaker taker) {
        this.plans = plans;
        this.panels = panels;
        this.suggestions = suggestions;
        this.taker = taker;
    }

    @PostMapping("/take")
    View take(@PathVariable String key, @PathVariable Id<Suggestion> idea, StepInput typed) {
        var details = plans.get(key);
        var suggestion = suggestions.get(idea.value());
        var kind = panels.kind(suggestion.kind());
        var edited = typed.within(IdeaTexts.prefix(suggestion));
        try {
            var taken = taker.take(details, kind, suggestion, fields(kind, suggestion, edited));
            var rest = taken.pickedIn(unsent(suggestion, typed));
            var seen = typed.version() == details.plan().revision().version();
            return Redirect.to(place(key, suggestion))
                    .saying(taken.said())
                    .keeping(seen ? StepSaver.restOfSaved(rest) : StepSaver.rest(rest));
        } catch (Refusal.Invalid refusal) {
            var again = templates.wizardIdeaAgain("/plans/" + key, kind, suggestion, edited.refused(refusal));
            return Page.rejected("Edit, then add", again);
        }
    }

    @PostMapping("/refuse")
    View refuse(@PathVariable String key, @PathVariable Id<Suggestion> idea, StepInput typed) {
        plans.get(key);
        var suggestion = suggestions.get(idea.value());
        var reason = typed.within(IdeaTexts.prefix(suggestion)).text("reason");
        suggestions.refuse(suggestion.id(), reason);
        return Redirect.to(place(key, suggestion))
                .saying("Dismissed. We’ll avoid this next time.")
                .keeping(StepSaver.rest(unsent(suggestion, typed)));
    }

    /** What the step itself held when a card was decided. */
    private static StepInput unsent(Suggestion suggestion, StepInput typed) {
        var prefix = IdeaTexts.prefix(suggestion);
        return typed.without(typed.values().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .toList());
    }

    private static String place(String key, Suggestion suggestion) {
        return "/plans/%s/%s#ideas"
                .formatted(key, IdeaPanels.step(suggestion.kind()).word());
    }

    /** The idea's fields, with those that somebody edited as they typed them. */
    private static ObjectNode fields(IdeaKind kind, Suggestion suggestion, StepInput typed) {
        var fields = suggestion.fields().deepCopy();
        kind.parts().stream()
                .filter(part -> part.edited() && typed.has(part.name()))
                .forEach(part -> write(fields, part, typed.text(part.name())));
        return fields;
    }

    private static void write(ObjectNode fields, IdeaField part, String typed) {
        if (part.kind() instanceof FieldKind.Texts) {
            var list = fields.putArray(part.name());
            typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
        } else {
            fields.put(part.name(), typed);
        }
    }
}
