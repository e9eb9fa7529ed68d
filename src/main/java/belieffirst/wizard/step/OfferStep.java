package belieffirst.wizard.step;

import belieffirst.catalog.Offer;
import belieffirst.catalog.Offers;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** Step 3: whether there is an offer; a new one is kept in the library and stays selected. */
@Controller
@RequestMapping("/plans/{key}/offer")
class OfferStep {

    private final StaticTemplates templates = new StaticTemplates();
    private final StepSaver drafts;
    private final Offers offers;
    private final Jsonb json;
    private final IdeaPanels panels;

    OfferStep(StepSaver drafts, Offers offers, Jsonb json, IdeaPanels panels) {
        this.drafts = drafts;
        this.offers = offers;
        this.json = json;
        this.panels = panels;
    }

    @GetMapping
    Page show(@PathVariable String key, StepInput typed) {
        return page(drafts.get(key), typed);
    }

    @PostMapping
    View answer(@PathVariable String key, StepInput typed) {
        return drafts.answer(key, Step.OFFER, typed, plan -> plan.answers().withOffer(chosen(plan, typed)), this::page);
    }

    private Page page(PlanDetails details, StepInput typed) {
        var view = StepPages.view(details, Step.OFFER, typed, panels);
        var product = details.plan().answers().productId();
        var known = product == null ? List.<Offer>of() : offers.current(product);
        var running = OfferChoices.running(details.product(), known);
        var chosen = typed.text("offer_id", OfferChoices.present(details.plan(), known, running));
        return StepPages.page(view, templates.wizardOffer(view, OfferChoices.of(known, chosen), chosen, running));
    }

    private @Nullable UUID chosen(Plan plan, StepInput typed) {
        return switch (typed.text("offer_id")) {
            case "none" -> null;
            case "new" -> added(Objects.requireNonNull(plan.answers().productId()), typed);
            case "" -> throw new Refusal.Invalid(Map.of("offer_id", "Choose an offer, or say that there is none."));
            case String id ->
                FormIds.parsed(id)
                        .orElseThrow(() -> new Refusal.Invalid(Map.of("offer_id", "There is no such offer.")));
        };
    }

    private UUID added(UUID product, StepInput typed) {
        var offer = json.object();
        offer.put("product_id", product.toString());
        offer.put("name", typed.text("name"));
        offer.put("description", typed.text("description"));
        var drivers = offer.putArray("urgency_drivers");
        typed.text("urgency_drivers")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(drivers::add);
        return offers.add(offer).id();
    }
}
