package belieffirst.wizard.step;

import belieffirst.catalog.Brands;
import belieffirst.library.Entry;
import belieffirst.plan.Sheet;
import belieffirst.sample.SampleBrand;
import belieffirst.web.Page;
import belieffirst.wizard.Choice;
import belieffirst.wizard.Drafts;
import belieffirst.wizard.Ids;
import belieffirst.wizard.Step;
import belieffirst.wizard.Steps;
import belieffirst.wizard.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** Step 1: which brand the plan is for. */
@Controller
@RequestMapping("/plans/{key}/brand")
class BrandStep {

    private final StaticTemplates templates = new StaticTemplates();
    private final Drafts drafts;
    private final Brands brands;

    BrandStep(Drafts drafts, Brands brands) {
        this.drafts = drafts;
        this.brands = brands;
    }

    @GetMapping
    Page show(@PathVariable String key, Typed typed) {
        return page(drafts.get(key), typed);
    }

    @PostMapping
    View answer(@PathVariable String key, Typed typed) {
        return drafts.answer(key, Step.BRAND, typed, plan -> plan.answers().withBrand(chosen(typed)), this::page);
    }

    static List<Choice> choices(List<Entry> brands, @Nullable UUID chosen) {
        return brands.stream()
                .map(brand -> new Choice(
                        brand.id().toString(),
                        brand.text("name"),
                        brand.text("description"),
                        brand.id().equals(chosen) || (chosen == null && brands.size() == 1)))
                .toList();
    }

    private Page page(Sheet sheet, Typed typed) {
        var view = Steps.view(sheet, Step.BRAND, typed);
        var all = brands.all();
        var chosen =
                Ids.parsed(typed.text("brand_id")).orElse(sheet.plan().answers().brandId());
        return Steps.page(view, templates.wizardBrand(view, choices(all, chosen), !SampleBrand.isAmong(all)));
    }

    private static UUID chosen(Typed typed) {
        return Ids.chosen(typed, "brand_id", "Choose a brand.");
    }
}
