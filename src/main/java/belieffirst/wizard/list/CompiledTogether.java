package belieffirst.wizard.list;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compiler;
import belieffirst.web.Redirect;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plans of a list that are compiled at once: those that nobody has to look at first. */
@Component
class CompiledTogether {

    static final int MOST = 20;

    /** The field that names the plans that were not compiled with the others. */
    static final String LEFT = "left";

    private final Plans plans;
    private final Compiler compiler;

    CompiledTogether(Plans plans, Compiler compiler) {
        this.plans = plans;
        this.compiler = compiler;
    }

    /** Those that need a look first are named on the next page; if a plan changes meanwhile, none compiles. */
    Redirect compile(List<PlanDetails> chosen, Redirect list) {
        if (chosen.size() > MOST) {
            throw ChosenPlans.unclear("Compile at most %d plans at once.".formatted(MOST));
        }
        var parted = chosen.stream()
                .collect(Collectors.partitioningBy(
                        details -> Uncompiled.of(details).isEmpty(),
                        Collectors.mapping(PlanDetails::plan, Collectors.toList())));
        var done = parted.get(true);
        done.forEach(
                plan -> compiler.compile(plan.id(), Map.of(), plan.revision().version()));
        var said = done.isEmpty() ? "No plan is compiled." : PlanNames.said(done, "is compiled.", "are compiled.");
        return said(said, parted.get(false), list);
    }

    private static Redirect said(String said, List<Plan> left, Redirect list) {
        if (left.isEmpty()) {
            return list.saying(said);
        }
        var ids = left.stream().map(plan -> plan.id().toString()).toList();
        return list.saying("%s %d %s a look first.".formatted(said, left.size(), left.size() == 1 ? "needs" : "need"))
                .keeping(Map.of(LEFT, ids));
    }

    /** What each of these plans needs before it is compiled; those that need nothing, or are not there, are left out. */
    @Transactional(readOnly = true)
    public List<Uncompiled> waiting(List<UUID> ids) {
        return ids.stream()
                .limit(MOST)
                .flatMap(id -> waiting(new Id<Plan>(id)).stream())
                .toList();
    }

    private List<Uncompiled> waiting(Id<Plan> id) {
        try {
            return Uncompiled.of(plans.get(id)).stream().toList();
        } catch (Refusal.NotFound _) {
            return List.of();
        }
    }
}
