package belieffirst.verdict.web;

import belieffirst.kernel.Refusal;
import belieffirst.verdict.apply.VerdictSettings;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.StaticTemplates;

/** The page of the setting whether verdicts wait for a person, and of the thresholds that they use. */
@Controller
@RequestMapping("/settings/thresholds")
class ThresholdsController {

    private final StaticTemplates templates = new StaticTemplates();
    private final VerdictSettings settings;

    ThresholdsController(VerdictSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    Page show() {
        return Page.of("Verdicts", templates.verdictThresholds(settings.appliesItself()));
    }

    @PostMapping
    Redirect save(@RequestParam(required = false) @Nullable String applies) {
        settings.requireMayChange();
        var itself = "by_themselves".equals(applies);
        if (!itself && !"by_a_person".equals(applies)) {
            throw new Refusal.Invalid(Map.of("applies", "Choose who applies verdicts: a person, or automatically."));
        }
        settings.letApply(itself);
        return Redirect.to("/settings/thresholds")
                .saying(
                        itself
                                ? "Verdicts apply automatically from now on."
                                : "Verdicts wait for a person from now on.");
    }
}
