package belieffirst.wizard.step;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.advice.Advice;
import belieffirst.plan.compile.Compilation;
import belieffirst.plan.compile.Compiler;
import belieffirst.plan.compile.Preview;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.wizard.IdeaPanels;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepPages;
import belieffirst.wizard.StepSaver;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** Step 8: see everything at once, say why a warning is set aside, and compile. */
@Controller
@RequestMapping("/plans/{key}/review")
class ReviewStep {

    private final StaticTemplates templates = new StaticTemplates();
    private final StepSaver drafts;
    private final Compiler compiler;
    private final IdeaPanels panels;

    ReviewStep(StepSaver drafts, Compiler compiler, IdeaPanels panels) {
        this.drafts = drafts;
        this.compiler = compiler;
        this.panels = panels;
    }

    @GetMapping
    Page show(@PathVariable String key) {
        return page(drafts.get(key), StepInput.NOTHING);
    }

    @PostMapping
    View compile(@PathVariable String key, StepInput typed) {
        var plan = drafts.get(key).plan();
        return switch (compiler.compile(plan.id(), waivers(typed), typed.version())) {
            case Compilation.Compiled compiled ->
                Redirect.to("/plans/" + key)
                        .saying("Compiled as version %d. Your designer or ad tool can use it now."
                                .formatted(compiled.number()));
            case Compilation.Incomplete incomplete -> {
                var reason = "Still missing: %s.".formatted(String.join(", ", incomplete.missing()));
                yield page(drafts.get(key), new StepInput(typed.values(), Map.of("compile", reason)));
            }
        };
    }

    private Page page(PlanDetails details, StepInput typed) {
        var view = StepPages.view(details, Step.REVIEW, typed, panels);
        return StepPages.page(view, templates.wizardReview(view, Preview.of(details)));
    }

    private static Map<String, String> waivers(StepInput typed) {
        var waivers = new LinkedHashMap<String, String>();
        for (var code : Advice.CODES) {
            if (!typed.text("waiver_" + code).isEmpty()) {
                waivers.put(code, typed.text("waiver_" + code));
            }
        }
        return waivers;
    }
}
