package belieffirst.wizard.step;

import belieffirst.catalog.Product;
import belieffirst.catalog.Products;
import belieffirst.expression.Hooks;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.web.Page;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.KnownFact;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepChoice;
import belieffirst.wizard.StepFacts;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepPages;
import belieffirst.wizard.StepSaver;
import belieffirst.wizard.StepView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** Step 2: which product is tested. */
@Controller
@RequestMapping("/plans/{key}/product")
class ProductStep {

    private final StaticTemplates templates = new StaticTemplates();
    private final StepSaver drafts;
    private final Products products;
    private final Hooks hooks;
    private final Jsonb json;

    ProductStep(StepSaver drafts, Products products, Hooks hooks, Jsonb json) {
        this.drafts = drafts;
        this.products = products;
        this.hooks = hooks;
        this.json = json;
    }

    @GetMapping
    Page show(@PathVariable String key, StepInput typed) {
        return page(drafts.get(key), typed);
    }

    @PostMapping
    View answer(@PathVariable String key, StepInput typed) {
        return drafts.answer(
                key, Step.PRODUCT, typed, plan -> plan.answers().withProduct(chosen(plan, typed)), this::page);
    }

    /** Looks for others; the chosen one stays. */
    @PostMapping("/search")
    Page search(@PathVariable String key, StepInput typed) {
        return page(drafts.get(key), typed);
    }

    private Page page(PlanDetails details, StepInput typed) {
        var answers = details.plan().answers();
        var found = products.search(answers.brandId(), typed.text("q"));
        var shown = answers.productId() == null && found.size() == 1 ? found.getFirst() : null;
        var view = new StepView(details, Step.PRODUCT, typed, typed.text("back"), facts(details, shown), null);
        var chosen = FormIds.parsed(typed.text("product_id")).orElse(answers.productId());
        return StepPages.page(view, templates.wizardProduct(view, choices(withChosen(found, chosen), chosen)));
    }

    /** The facts of the product that is answered, or of the only one there is. */
    private List<KnownFact> facts(PlanDetails details, @Nullable Product only) {
        var id = only == null ? details.plan().answers().productId() : only.id();
        var facts = new ArrayList<>(StepFacts.product(only == null ? details.product() : only));
        if (id != null) {
            facts.add(KnownFact.of("Hooks on record", String.valueOf(hooks.count(id))));
        }
        facts.addAll(StepFacts.brand(details.brand()));
        return facts;
    }

    /** A search never hides what is chosen. */
    private List<Product> withChosen(List<Product> found, @Nullable UUID chosen) {
        if (chosen == null || found.stream().anyMatch(product -> product.id().equals(chosen))) {
            return found;
        }
        try {
            return Stream.concat(Stream.of(products.get(chosen)), found.stream())
                    .toList();
        } catch (Refusal.NotFound _) {
            return found;
        }
    }

    private static List<StepChoice> choices(List<Product> found, @Nullable UUID chosen) {
        return found.stream()
                .map(product -> new StepChoice(
                        product.id().toString(),
                        product.name(),
                        product.description(),
                        product.id().equals(chosen) || (chosen == null && found.size() == 1)))
                .toList();
    }

    private UUID chosen(Plan plan, StepInput typed) {
        return typed.has("product_name")
                ? added(plan, typed).id()
                : FormIds.chosen(typed, "product_id", "Choose a product.");
    }

    /** The brand's first product, by its name and what it is good for. */
    private Product added(Plan plan, StepInput typed) {
        var name = typed.text("product_name");
        if (name.isEmpty() || name.length() > 200) {
            throw new Refusal.Invalid(Map.of("product_name", "Name your product, in 200 characters at most."));
        }
        var product = json.object();
        product.put("brand_id", plan.answers().brandId().toString());
        product.put("name", name);
        var benefits = product.putArray("benefits");
        typed.text("benefits")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(benefits::add);
        return products.add(product);
    }
}
