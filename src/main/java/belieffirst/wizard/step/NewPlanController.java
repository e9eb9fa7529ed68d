package belieffirst.wizard.step;

import belieffirst.catalog.Brand;
import belieffirst.catalog.Brands;
import belieffirst.catalog.Product;
import belieffirst.catalog.Products;
import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.layer.Phase;
import belieffirst.sample.SampleBrand;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.StepInput;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** Step 1 before there is a plan: its answer makes the draft. The form carries the draft's id, so pressing twice makes one. */
@Controller
@RequestMapping("/plans/new")
class NewPlanController {

    private static final String TITLE = "New plan";

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final Brands brands;
    private final Products products;
    private final Jsonb json;

    NewPlanController(Plans plans, Brands brands, Products products, Jsonb json) {
        this.plans = plans;
        this.brands = brands;
        this.products = products;
        this.json = json;
    }

    @GetMapping
    Page show(StepInput typed) {
        return Page.of(TITLE, panel(typed));
    }

    @PostMapping
    View begin(StepInput typed) {
        try {
            var details = plans.draft(draft(typed), brand(typed), typed.text("name"), Phase.DISCOVERY);
            return after(details, onlyProduct(details), typed);
        } catch (Refusal.Invalid refusal) {
            return Page.rejected(TITLE, panel(typed.refused(refusal)));
        }
    }

    /** Where there is nothing to choose between, the product is chosen, and its step stays in reach. */
    private Redirect after(PlanDetails details, Optional<Product> only, StepInput typed) {
        var plan = details.plan();
        if (only.isPresent() && plan.answers().productId() == null) {
            plans.change(
                    plan.id(),
                    null,
                    draft -> draft.answering(
                            draft.answers().withProduct(only.get().id())));
        }
        var next = typed.text("then").equals("close") ? "" : only.isPresent() ? "/offer" : "/product";
        return Redirect.to("/plans/" + plan.key() + next)
                .saying(only.map(product -> "“%s” is chosen: the brand has no other product.".formatted(product.name()))
                        .orElse(null));
    }

    private Optional<Product> onlyProduct(PlanDetails details) {
        var all = products.search(details.plan().answers().brandId(), "");
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private JteModel panel(StepInput typed) {
        var all = brands.all();
        var chosen = FormIds.parsed(typed.text("brand_id")).orElse(null);
        return templates.wizardNewPlan(BrandStep.choices(all, chosen), draft(typed), typed, !SampleBrand.isAmong(all));
    }

    private static Id<Plan> draft(StepInput typed) {
        return FormIds.parsed(typed.text("draft")).map(Id<Plan>::new).orElseGet(Id::random);
    }

    private UUID brand(StepInput typed) {
        if (typed.text("name").length() > 200) {
            throw new Refusal.Invalid(Map.of("name", "A name takes at most 200 characters."));
        }
        return typed.has("brand_name")
                ? named(typed.text("brand_name")).id()
                : FormIds.chosen(typed, "brand_id", "Choose a brand.");
    }

    /** The first brand, by its name alone; pressing twice makes one. */
    private Brand named(String name) {
        if (name.isEmpty() || name.length() > 200) {
            throw new Refusal.Invalid(Map.of("brand_name", "Name your brand, in 200 characters at most."));
        }
        return brands.all().stream()
                .filter(brand -> brand.name().equals(name))
                .findFirst()
                .orElseGet(() -> brands.add(json.object().put("name", name)));
    }
}
