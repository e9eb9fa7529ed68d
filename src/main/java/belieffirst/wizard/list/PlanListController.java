package belieffirst.wizard.list;

import belieffirst.sample.SampleBrand;
import belieffirst.verdict.list.PlanLines;
import belieffirst.web.Page;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.StepInput;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import views.StaticTemplates;

/** The list of plans. */
@Controller
class PlanListController {

    static final int LINES = 30;

    private final StaticTemplates templates = new StaticTemplates();
    private final PlanLines plans;
    private final PlanViews views;
    private final CompiledTogether compiled;
    private final SampleBrand sample;

    PlanListController(PlanLines plans, PlanViews views, CompiledTogether compiled, SampleBrand sample) {
        this.plans = plans;
        this.views = views;
        this.compiled = compiled;
        this.sample = sample;
    }

    @GetMapping("/plans")
    Page list(@ModelAttribute PlanSearch search, StepInput kept) {
        return Page.of("Plans", panel(search, StepInput.NOTHING, waiting(left(kept))));
    }

    /** The list with what was typed or chosen in its forms, and what is wrong with it. */
    Page refused(HttpStatus status, PlanSearch search, StepInput typed) {
        return Page.refused(status, "Error: Plans", panel(search, typed, List.of()));
    }

    private JteModel panel(PlanSearch search, StepInput typed, List<Uncompiled> left) {
        var address = new PlanAddress(PlanListing.PLANS, search);
        var part = plans.list(search.filter(LINES), address.order());
        var list = new PlanList(address, part, views.mine(), typed);
        return templates.wizardPlans(list, left, list.isEmpty() && !sample.isThere());
    }

    private List<Uncompiled> waiting(List<UUID> left) {
        return left.isEmpty() ? List.of() : compiled.waiting(left);
    }

    private static List<UUID> left(StepInput kept) {
        return kept.texts(CompiledTogether.LEFT).stream()
                .flatMap(text -> FormIds.parsed(text).stream())
                .toList();
    }
}
