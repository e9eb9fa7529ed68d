package belieffirst.suggestion.web;

import belieffirst.kernel.Refusal;
import belieffirst.suggestion.settings.IdeaSettings;
import belieffirst.suggestion.settings.Prices;
import belieffirst.web.Form;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The page of the settings of ideas: the model, its key, and what it may cost. */
@Controller
@RequestMapping("/settings/ai")
class AiController {

    private static final String TITLE = "AI suggestions";

    private final StaticTemplates templates = new StaticTemplates();
    private final IdeaSettings settings;
    private final Prices prices;

    AiController(IdeaSettings settings, Prices prices) {
        this.settings = settings;
        this.prices = prices;
    }

    @GetMapping
    Page show() {
        return Page.of(TITLE, templates.suggestionAi(place(), Form.of(AiInput.of(place().settings()))));
    }

    @PostMapping
    View save(@Valid AiInput input, BindingResult result) {
        if (result.hasErrors()) {
            return Page.rejected(TITLE, templates.suggestionAi(place(), Form.rejected(input, result)));
        }
        try {
            var trouble = settings.save(input.settings(place().settings()), input.change());
            return Redirect.to("/settings/ai")
                    .saying(trouble == null ? "Saved." : "Saved, but not checked: " + trouble.sentence());
        } catch (Refusal.Invalid refusal) {
            return Page.rejected(TITLE, templates.suggestionAi(place(), new Form<>(input, refusal.fields())));
        }
    }

    private AiPlace place() {
        var present = settings.get();
        return new AiPlace(
                present,
                settings.deploymentHasKey(),
                prices.of(present.model()).orElse(null),
                prices.source(),
                prices.readOn());
    }
}
