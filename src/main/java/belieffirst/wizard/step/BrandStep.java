package belieffirst.wizard.step;

import belieffirst.catalog.Brand;
import belieffirst.catalog.Brands;
import belieffirst.plan.PlanDetails;
import belieffirst.sample.SampleBrand;
import belieffirst.web.Page;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepChoice;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepPages;
import belieffirst.wizard.StepSaver;
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
    private final StepSaver drafts;
    private final Brands brands;

    BrandStep(StepSaver drafts, Brands brands) {
        this.drafts = drafts;
        this.brands = brands;
    }

    @GetMapping
    Page show(@PathVariable String key, StepInput typed) {
        return page(drafts.get(key), typed);
    }

    @PostMapping
    View answer(@PathVariable String key, StepInput typed) {
        return drafts.answer(key, Step.BRAND, typed, plan -> plan.answers().withBrand(chosen(typed)), this::page);
    }

    static List<StepChoice> choices(List<Brand> brands, @Nullable UUID chosen) {
        return brands.stream()
                .map(brand -> new StepChoice(
                        brand.id().toString(),
                        brand.name(),
                        brand.description(),
                        brand.id().equals(chosen) || (chosen == null && brands.size() == 1)))
                .toList();
    }

    private Page page(PlanDetails details, StepInput typed) {
        var view = StepPages.view(details, Step.BRAND, typed);
        var all = brands.all();
        var chosen = FormIds.parsed(typed.text("brand_id"))
                .orElse(details.plan().answers().brandId());
        return StepPages.page(view, templates.wizardBrand(view, choices(all, chosen), !SampleBrand.isAmong(all)));
    }

    private static UUID chosen(StepInput typed) {
        return FormIds.chosen(typed, "brand_id", "Choose a brand.");
    }
}
