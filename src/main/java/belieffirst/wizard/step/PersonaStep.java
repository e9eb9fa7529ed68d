package belieffirst.wizard.step;

import belieffirst.audience.Persona;
import belieffirst.audience.Personas;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Awareness;
import belieffirst.web.Page;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.IdeaPanels;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepPages;
import belieffirst.wizard.StepSaver;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** Step 4: whom the ads talk to, and how much they know already. */
@Controller
@RequestMapping("/plans/{key}/persona")
class PersonaStep {

    private final StaticTemplates templates = new StaticTemplates();
    private final StepSaver drafts;
    private final Personas personas;
    private final Jsonb json;
    private final IdeaPanels panels;

    PersonaStep(StepSaver drafts, Personas personas, Jsonb json, IdeaPanels panels) {
        this.drafts = drafts;
        this.personas = personas;
        this.json = json;
        this.panels = panels;
    }

    @GetMapping
    Page show(@PathVariable String key, StepInput typed) {
        return page(drafts.get(key), typed);
    }

    @PostMapping
    View answer(@PathVariable String key, StepInput typed) {
        return drafts.answer(
                key,
                Step.PERSONA,
                typed,
                plan -> plan.answers().withPersona(chosen(plan, typed)).withAwareness(awareness(typed)),
                this::page);
    }

    private Page page(PlanDetails details, StepInput typed) {
        var view = StepPages.view(details, Step.PERSONA, typed, panels);
        var answers = details.plan().answers();
        var known = answers.productId() == null ? List.<Persona>of() : personas.forProduct(answers.productId());
        var chosen = typed.text("persona_id", String.valueOf(answers.personaId()));
        var level = answers.awareness();
        var awareness = typed.text("awareness_level", level == null ? "" : level.word());
        return StepPages.page(view, templates.wizardPersona(view, PersonaChoice.of(known, chosen), awareness));
    }

    private UUID chosen(Plan plan, StepInput typed) {
        if (typed.text("persona_id").equals("new")) {
            return added(plan, typed);
        }
        return FormIds.chosen(typed, "persona_id", "Choose a persona.");
    }

    private static Awareness awareness(StepInput typed) {
        if (typed.text("awareness_level").isEmpty()) {
            throw new Refusal.Invalid(Map.of("awareness_level", "Say how much they know already."));
        }
        return Awareness.of(typed.text("awareness_level"));
    }

    private UUID added(Plan plan, StepInput typed) {
        var persona = json.object();
        persona.put("brand_id", plan.answers().brandId().toString());
        persona.put(
                "product_id", Objects.requireNonNull(plan.answers().productId()).toString());
        persona.put("name", typed.text("name"));
        persona.put("snapshot", typed.text("snapshot"));
        return personas.add(persona).id();
    }
}
