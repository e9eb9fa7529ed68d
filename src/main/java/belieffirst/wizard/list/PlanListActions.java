package belieffirst.wizard.list;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.web.Redirect;
import belieffirst.web.Redirect.Undo;
import belieffirst.wizard.StepInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The actions on several plans of the list at once: on all of them, or, where one is not there, on none. */
@Controller
class PlanListActions {

    private static final int MOST_COPIES = 20;

    private final Plans plans;
    private final CompiledTogether compiled;

    PlanListActions(Plans plans, CompiledTogether compiled) {
        this.plans = plans;
        this.compiled = compiled;
    }

    @PostMapping("/plans/several")
    @Transactional
    Redirect act(StepInput typed, @ModelAttribute PlanSearch search) {
        var chosen = ChosenPlans.in(typed);
        var address = new PlanAddress(PlanListing.PLANS, search);
        var list = Redirect.to(address.here());
        return switch (typed.text("act")) {
            case "archive" -> archive(chosen, address);
            case "restore" -> list.saying(PlanNames.said(move(chosen, false), "is back.", "are back."));
            case "duplicate" -> list.saying(duplicate(chosen));
            case "compile" -> compiled.compile(seen(chosen), list);
            default -> throw ChosenPlans.unclear("Choose what to do with these plans.");
        };
    }

    private Redirect archive(List<UUID> chosen, PlanAddress address) {
        var moved = move(chosen, true);
        var list = Redirect.to(address.here()).saying(PlanNames.said(moved, "is archived.", "are archived."));
        return moved.isEmpty() ? list : list.undoing(restoring(moved, address));
    }

    private static Undo restoring(List<Plan> moved, PlanAddress address) {
        var fields = new LinkedHashMap<String, List<String>>();
        address.fields().forEach((name, value) -> fields.put(name, List.of(value)));
        fields.put("act", List.of("restore"));
        fields.put("plan", moved.stream().map(plan -> plan.id().toString()).toList());
        return new Undo("/plans/several", fields);
    }

    /** Archives plans, or brings them back; answers those that were not there yet. */
    private List<Plan> move(List<UUID> chosen, boolean away) {
        return chosen.stream()
                .map(id -> found(new Id<Plan>(id)))
                .filter(plan -> plan.lifecycle().archived() != away)
                .map(plan -> plans.change(plan.id(), null, seen -> seen.archived(away))
                        .plan())
                .toList();
    }

    private String duplicate(List<UUID> chosen) {
        var copies = ChosenPlans.atMost(MOST_COPIES, "Duplicate", chosen).stream()
                .map(id -> plans.duplicate(found(new Id<Plan>(id)).id()).plan())
                .toList();
        return PlanNames.said(copies, "is a new draft.", "are new drafts.");
    }

    private List<PlanDetails> seen(List<UUID> chosen) {
        return ChosenPlans.atMost(CompiledTogether.MOST, "Compile", chosen).stream()
                .map(id -> details(new Id<Plan>(id)))
                .toList();
    }

    private Plan found(Id<Plan> id) {
        return details(id).plan();
    }

    private PlanDetails details(Id<Plan> id) {
        try {
            return plans.get(id);
        } catch (Refusal.NotFound _) {
            throw new Refusal.Conflict(
                    "One of these plans is not in your organization. Nothing was changed: load the list again.");
        }
    }
}
