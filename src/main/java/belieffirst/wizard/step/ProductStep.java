package belieffirst.wizard.step;

import belieffirst.catalog.Products;
import belieffirst.expression.Hooks;
import belieffirst.kernel.Refusal;
import belieffirst.library.Entry;
import belieffirst.plan.Sheet;
import belieffirst.web.Page;
import belieffirst.wizard.Choice;
import belieffirst.wizard.Drafts;
import belieffirst.wizard.Fact;
import belieffirst.wizard.Ids;
import belieffirst.wizard.Known;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepView;
import belieffirst.wizard.Steps;
import belieffirst.wizard.Typed;
import java.util.ArrayList;
import java.util.List;
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
    private final Drafts drafts;
    private final Products products;
    private final Hooks hooks;

    ProductStep(Drafts drafts, Products products, Hooks hooks) {
        this.drafts = drafts;
        this.products = products;
        this.hooks = hooks;
    }

    @GetMapping
    Page show(@PathVariable String key, Typed typed) {
        return page(drafts.get(key), typed);
    }

    @PostMapping
    View answer(@PathVariable String key, Typed typed) {
        return drafts.answer(key, Step.PRODUCT, typed, plan -> plan.answers().withProduct(chosen(typed)), this::page);
    }

    /** Looks for others; the chosen one stays. */
    @PostMapping("/search")
    Page search(@PathVariable String key, Typed typed) {
        return page(drafts.get(key), typed);
    }

    private Page page(Sheet sheet, Typed typed) {
        var answers = sheet.plan().answers();
        var found = products.search(answers.brandId(), typed.text("q"));
        var shown = answers.productId() == null && found.size() == 1 ? found.getFirst() : null;
        var view = new StepView(sheet, Step.PRODUCT, typed, typed.text("back"), facts(sheet, shown), null);
        var chosen = Ids.parsed(typed.text("product_id")).orElse(answers.productId());
        return Steps.page(view, templates.wizardProduct(view, choices(withChosen(found, chosen), chosen)));
    }

    /** The facts of the product that is answered, or of the only one there is. */
    private List<Fact> facts(Sheet sheet, @Nullable Entry only) {
        var facts = new ArrayList<Fact>();
        var row = only == null ? sheet.product() : only.row();
        var id = only == null ? sheet.plan().answers().productId() : only.id();
        facts.addAll(Known.product(row));
        if (id != null) {
            facts.add(Fact.of("Hooks on record", String.valueOf(hooks.count(id))));
        }
        facts.addAll(Known.brand(sheet.brand()));
        return facts;
    }

    /** A search never hides what is chosen. */
    private List<Entry> withChosen(List<Entry> found, @Nullable UUID chosen) {
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

    private static List<Choice> choices(List<Entry> found, @Nullable UUID chosen) {
        return found.stream()
                .map(product -> new Choice(
                        product.id().toString(),
                        product.text("name"),
                        product.text("description"),
                        product.id().equals(chosen) || (chosen == null && found.size() == 1)))
                .toList();
    }

    private static UUID chosen(Typed typed) {
        return Ids.chosen(typed, "product_id", "Choose a product.");
    }
}
