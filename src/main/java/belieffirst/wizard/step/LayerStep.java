package belieffirst.wizard.step;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.Sheet;
import belieffirst.plan.layer.Layer;
import belieffirst.web.Page;
import belieffirst.wizard.Drafts;
import belieffirst.wizard.IdeaPanels;
import belieffirst.wizard.Ids;
import belieffirst.wizard.LayerChoice;
import belieffirst.wizard.Step;
import belieffirst.wizard.Steps;
import belieffirst.wizard.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** A layer's step, from phase 3 on: tick what varies, choose what goes on, or add a new row. */
@Controller
@RequestMapping("/plans/{key}/{word:sub-layers|mechanisms|problems|benefits|messaging-densities|formats}")
class LayerStep {

    private final StaticTemplates templates = new StaticTemplates();
    private final Drafts drafts;
    private final LayerLibrary library;
    private final IdeaPanels panels;

    LayerStep(Drafts drafts, LayerLibrary library, IdeaPanels panels) {
        this.drafts = drafts;
        this.library = library;
        this.panels = panels;
    }

    @GetMapping
    Page show(@PathVariable String key, @PathVariable String word, Typed typed) {
        return page(drafts.get(key), word, typed);
    }

    @PostMapping
    View answer(@PathVariable String key, @PathVariable String word, Typed typed) {
        return drafts.save(
                key,
                step(drafts.get(key), word),
                typed,
                (sheet, plan) -> answering(sheet, plan, Layer.at(word), typed),
                (sheet, again) -> page(sheet, word, again));
    }

    @PostMapping("/add")
    View add(@PathVariable String key, @PathVariable String word, Typed typed) {
        return drafts.save(
                key,
                step(drafts.get(key), word),
                typed,
                (sheet, plan) -> adding(sheet, plan, Layer.at(word), typed),
                (sheet, again) -> page(sheet, word, again));
    }

    /** What is ticked, and a new row where one was written. */
    private Plan answering(Sheet sheet, Plan plan, Layer layer, Typed typed) {
        return panel(sheet, layer, List.of()).isTyped(typed)
                ? adding(sheet, plan, layer, typed)
                : plan.picking(layer, picks(plan, layer, typed));
    }

    private Plan adding(Sheet sheet, Plan plan, Layer layer, Typed typed) {
        if (layer == Layer.DENSITY) {
            throw new Refusal.Invalid("There are three messaging densities.");
        }
        return plan.pickingAlso(
                layer,
                picks(plan, layer, typed),
                library.add(sheet, layer, typed).toString());
    }

    private LayerPanel panel(Sheet sheet, Layer layer, List<LayerChoice> choices) {
        return new LayerPanel(layer, sheet.plan().stage().phase(), choices, library.fields(layer));
    }

    private Page page(Sheet sheet, String word, Typed typed) {
        var step = step(sheet, word);
        var layer = Objects.requireNonNull(step.layer());
        var view = Steps.view(sheet, step, typed, panels);
        var chosen = typed.texts("pick", sheet.plan().mix().of(layer));
        var choices = step.canStartIn(sheet) ? library.choices(sheet, layer, chosen) : List.<LayerChoice>of();
        return Steps.page(view, templates.wizardLayer(view, panel(sheet, layer, choices)));
    }

    /** Those picked before keep their order. */
    private static List<String> picks(Plan plan, Layer layer, Typed typed) {
        var ticked = typed.texts("pick").stream()
                .distinct()
                .filter(text -> !text.equals("none"))
                .toList();
        if (layer != Layer.DENSITY
                && ticked.stream().anyMatch(text -> Ids.parsed(text).isEmpty())) {
            throw new Refusal.Invalid(Map.of("pick", "Choose from the list."));
        }
        var picks = new ArrayList<>(plan.mix().of(layer));
        picks.retainAll(ticked);
        ticked.stream().filter(text -> !picks.contains(text)).forEach(picks::add);
        return picks;
    }

    private static Step step(Sheet sheet, String word) {
        return Step.of(word, sheet.plan().stage().phase());
    }
}
