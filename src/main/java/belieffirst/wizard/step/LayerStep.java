package belieffirst.wizard.step;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import belieffirst.web.Page;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.IdeaPanels;
import belieffirst.wizard.LayerChoice;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepPages;
import belieffirst.wizard.StepSaver;
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
@RequestMapping("/plans/{key}/{word:" + Layer.LATER_WORDS + "}")
class LayerStep {

    private final StaticTemplates templates = new StaticTemplates();
    private final StepSaver drafts;
    private final LayerLibrary library;
    private final IdeaPanels panels;

    LayerStep(StepSaver drafts, LayerLibrary library, IdeaPanels panels) {
        this.drafts = drafts;
        this.library = library;
        this.panels = panels;
    }

    @GetMapping
    Page show(@PathVariable String key, @PathVariable String word, StepInput typed) {
        return page(drafts.get(key), word, typed);
    }

    @PostMapping
    View answer(@PathVariable String key, @PathVariable String word, StepInput typed) {
        return drafts.save(
                key,
                Step.asking(Layer.at(word)),
                typed,
                details -> answering(details, layer(details, word), typed),
                (details, again) -> page(details, word, again));
    }

    @PostMapping("/add")
    View add(@PathVariable String key, @PathVariable String word, StepInput typed) {
        return drafts.save(
                key,
                Step.asking(Layer.at(word)),
                typed,
                details -> adding(details, layer(details, word), typed),
                (details, again) -> page(details, word, again));
    }

    /** What is ticked, and a new row where one was written. */
    private Plan answering(PlanDetails details, Layer layer, StepInput typed) {
        return panel(details, layer, List.of()).isTyped(typed)
                ? adding(details, layer, typed)
                : details.plan().picking(layer, picks(details.plan(), layer, typed));
    }

    private Plan adding(PlanDetails details, Layer layer, StepInput typed) {
        if (layer == Layer.DENSITY) {
            throw new Refusal.Invalid("There are three messaging densities.");
        }
        return details.plan()
                .pickingAlso(
                        layer,
                        picks(details.plan(), layer, typed),
                        library.add(details, layer, typed).toString());
    }

    private LayerPanel panel(PlanDetails details, Layer layer, List<LayerChoice> choices) {
        return new LayerPanel(layer, details.plan().lifecycle().phase(), choices, library.fields(layer));
    }

    private Page page(PlanDetails details, String word, StepInput typed) {
        var layer = layer(details, word);
        var step = Step.asking(layer);
        var view = StepPages.view(details, step, typed, panels);
        var chosen = typed.texts("pick", details.plan().design().of(layer));
        var choices = step.canStartIn(details) ? library.choices(details, layer, chosen) : List.<LayerChoice>of();
        return StepPages.page(view, templates.wizardLayer(view, panel(details, layer, choices)));
    }

    /** Those picked before keep their order. */
    private static List<String> picks(Plan plan, Layer layer, StepInput typed) {
        var ticked = typed.texts("pick").stream()
                .distinct()
                .filter(text -> !text.equals("none"))
                .toList();
        if (layer != Layer.DENSITY
                && ticked.stream().anyMatch(text -> FormIds.parsed(text).isEmpty())) {
            throw new Refusal.Invalid(Map.of("pick", "Choose from the list."));
        }
        var picks = new ArrayList<>(plan.design().of(layer));
        picks.retainAll(ticked);
        ticked.stream().filter(text -> !picks.contains(text)).forEach(picks::add);
        return picks;
    }

    /** Refuses a layer of which this plan's phase says nothing. */
    private static Layer layer(PlanDetails details, String word) {
        return Objects.requireNonNull(
                Step.of(word, details.plan().lifecycle().phase()).layer());
    }
}
