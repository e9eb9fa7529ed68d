package belieffirst.wizard;

import belieffirst.expression.AdTemplates;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Mix;
import belieffirst.plan.Plan;
import belieffirst.plan.Sheet;
import belieffirst.plan.Strategy;
import belieffirst.web.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** Step 7: the templates that carry the angles, how they are dealt, and how many ads each angle gets. */
@Controller
@RequestMapping("/plans/{key}/templates")
class TemplatesStep {

    private final StaticTemplates templates = new StaticTemplates();
    private final Drafts drafts;
    private final AdTemplates adTemplates;
    private final IdeaPanels panels;

    TemplatesStep(Drafts drafts, AdTemplates adTemplates, IdeaPanels panels) {
        this.drafts = drafts;
        this.adTemplates = adTemplates;
        this.panels = panels;
    }

    @GetMapping
    Page show(@PathVariable String key, Typed typed) {
        return page(drafts.get(key), typed);
    }

    @PostMapping
    View answer(@PathVariable String key, Typed typed) {
        return drafts.save(key, Step.TEMPLATES, typed, (_, plan) -> plan.mixing(mix(plan, typed)), this::page);
    }

    /** Looks for others; what is ticked and typed stays as it is. */
    @PostMapping("/search")
    Page search(@PathVariable String key, Typed typed) {
        return page(drafts.get(key), typed);
    }

    private Page page(Sheet sheet, Typed typed) {
        var view = Steps.view(sheet, Step.TEMPLATES, typed, panels);
        var choices =
                TemplateChoice.of(adTemplates.forBrand(sheet.plan().answers().brandId()), sheet, typed);
        return Steps.page(view, templates.wizardTemplates(view, choices, adsEach(sheet.plan(), typed)));
    }

    private static Mix mix(Plan plan, Typed typed) {
        var dealt = plan.mix().dealt(strategy(plan, typed), ads(typed));
        return plan.locks(LOCKED) ? dealt : dealt.withTemplates(chosen(plan, typed));
    }

    private static final String LOCKED = "template_id";

    private static Strategy strategy(Plan plan, Typed typed) {
        return typed.has("template_strategy")
                ? Strategy.of(typed.text("template_strategy"))
                : plan.mix().strategy();
    }

    /** Those chosen before keep their order; the others follow, and those that a search hid stay. */
    private static List<UUID> chosen(Plan plan, Typed typed) {
        var ticked = typed.texts("template_id").stream()
                .map(id -> Ids.parsed(id)
                        .orElseThrow(() -> new Refusal.Invalid(Map.of("template_id", "There is no such template."))))
                .toList();
        var shown = typed.texts("shown").stream()
                .flatMap(id -> Ids.parsed(id).stream())
                .toList();
        var kept = plan.mix().templateIds().stream()
                .filter(id -> ticked.contains(id) || !shown.contains(id))
                .toList();
        var all = new LinkedHashSet<>(kept);
        all.addAll(ticked);
        if (all.isEmpty()) {
            throw new Refusal.Invalid(Map.of("template_id", "Choose at least one template."));
        }
        return List.copyOf(all);
    }

    private static int ads(Typed typed) {
        var text = typed.text("ads_per_angle");
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 100) {
            throw new Refusal.Invalid(Map.of("ads_per_angle", "Ads per angle is a number from 1 to 100."));
        }
        return Integer.parseInt(text);
    }

    private static String adsEach(Plan plan, Typed typed) {
        return typed.text("ads_per_angle", String.valueOf(plan.mix().adsPerAngle()));
    }
}
