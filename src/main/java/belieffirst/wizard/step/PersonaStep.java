package belieffirst.wizard.step;

import belieffirst.audience.Personas;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.library.Entry;
import belieffirst.plan.Plan;
import belieffirst.plan.Sheet;
import belieffirst.plan.layer.Awareness;
import belieffirst.web.Page;
import belieffirst.wizard.Drafts;
import belieffirst.wizard.IdeaPanels;
import belieffirst.wizard.Ids;
import belieffirst.wizard.Step;
import belieffirst.wizard.Steps;
import belieffirst.wizard.Typed;
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

/** Step 4: whom the ads talk to, and how much she knows already. */
@Controller
@RequestMapping("/plans/{key}/persona")
class PersonaStep {

    private final StaticTemplates templates = new StaticTemplates();
    private final Drafts drafts;
    private final Personas personas;
    private final Jsonb json;
    private final IdeaPanels panels;

    PersonaStep(Drafts drafts, Personas personas, Jsonb json, IdeaPanels panels) {
        this.drafts = drafts;
        this.personas = personas;
        this.json = json;
        this.panels = panels;
    }

    @GetMapping
    Page show(@PathVariable String key, Typed typed) {
        return page(drafts.get(key), typed);
    }

    @PostMapping
    View answer(@PathVariable String key, Typed typed) {
        return drafts.answer(
                key,
                Step.PERSONA,
                typed,
                plan -> plan.answers().withPersona(chosen(plan, typed)).withAwareness(awareness(typed)),
                this::page);
    }

    private Page page(Sheet sheet, Typed typed) {
        var view = Steps.view(sheet, Step.PERSONA, typed, panels);
        var answers = sheet.plan().answers();
        var known = answers.productId() == null ? List.<Entry>of() : personas.forProduct(answers.productId());
        var chosen = typed.text("persona_id", String.valueOf(answers.personaId()));
        var level = answers.awareness();
        var awareness = typed.text("awareness_level", level == null ? "" : level.word());
        return Steps.page(view, templates.wizardPersona(view, PersonaChoice.of(known, chosen), awareness));
    }

    private UUID chosen(Plan plan, Typed typed) {
        if (typed.text("persona_id").equals("new")) {
            return added(plan, typed);
        }
        return Ids.chosen(typed, "persona_id", "Choose a persona.");
    }

    private static Awareness awareness(Typed typed) {
        if (typed.text("awareness_level").isEmpty()) {
            throw new Refusal.Invalid(Map.of("awareness_level", "Say how much she knows already."));
        }
        return Awareness.of(typed.text("awareness_level"));
    }

    private UUID added(Plan plan, Typed typed) {
        var persona = json.object();
        persona.put("brand_id", plan.answers().brandId().toString());
        persona.put(
                "product_id", Objects.requireNonNull(plan.answers().productId()).toString());
        persona.put("name", typed.text("name"));
        persona.put("snapshot", typed.text("snapshot"));
        return personas.add(persona).id();
    }
}
