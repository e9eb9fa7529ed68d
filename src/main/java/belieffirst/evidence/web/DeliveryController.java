package belieffirst.evidence.web;

import belieffirst.evidence.AdDeliveries;
import belieffirst.evidence.IncrementalDeliveries;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.web.Page;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import views.StaticTemplates;

/** The page that shows how the ads of a plan were delivered, and what people did with them. */
@Controller
class DeliveryController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final Compilations compilations;
    private final AdDeliveries deliveries;
    private final IncrementalDeliveries incremental;

    DeliveryController(
            Plans plans, Compilations compilations, AdDeliveries deliveries, IncrementalDeliveries incremental) {
        this.plans = plans;
        this.compilations = compilations;
        this.deliveries = deliveries;
        this.incremental = incremental;
    }

    @GetMapping("/plans/{key}/results/delivery")
    @Transactional(readOnly = true)
    Page show(@PathVariable String key) {
        var details = plans.get(key);
        var id = details.plan().id();
        var names = details.plan().lifecycle().compilation() == null
                ? Map.<String, String>of()
                : CompiledAds.in(compilations.inForce(id)).stream()
                        .collect(Collectors.toMap(CompiledAds.Ad::code, CompiledAds.Ad::angle));
        return Page.of(
                "Delivery of " + key,
                templates.evidenceDelivery(details, names, deliveries.of(id), incremental.of(id)));
    }
}
