package belieffirst.wizard.list;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.Status;
import belieffirst.plan.compile.Compilation;
import belieffirst.plan.compile.Compiler;
import belieffirst.web.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** Those that need a look first are named on the next page; if anything of a plan changes meanwhile, none compiles. */
    @Transactional
    Redirect compile(List<PlanDetails> seen, Redirect list) {
        var compiled = new ArrayList<Plan>();
        var before = new ArrayList<Plan>();
        var ids = new ArrayList<String>();
        for (var details : seen) {
            if (Uncompiled.of(details).isPresent()) {
                ids.add(details.plan().id().toString());
            } else {
                (isNew(details) ? compiled : before).add(details.plan());
            }
        }
        var said = CompiledWords.of(compiled, before, ids.size());
        return ids.isEmpty() ? list.saying(said) : list.saying(said).keeping(Map.of(LEFT, ids));
    }

    /** Compiles a plan, and answers whether that changed anything. One that was compiled and is left as it is did not. */
    private boolean isNew(PlanDetails details) {
        if (Uncompiled.isSettled(details)) {
            return false;
        }
        var fresh = compiled(details.plan()).fresh();
        return fresh || details.plan().lifecycle().status() == Status.DRAFT;
    }

    private Compilation.Compiled compiled(Plan plan) {
        try {
            return switch (compiler.compile(plan.id(), Map.of(), plan.revision().version())) {
                case Compilation.Compiled compiled when compiled.warnings().isEmpty() -> compiled;
                case Compilation.Compiled _, Compilation.Incomplete _ -> throw changed(plan);
            };
        } catch (Refusal.Stale | Refusal.Conflict | Refusal.NotFound _) {
            throw changed(plan);
        }
    }

    private static Refusal.Conflict changed(Plan plan) {
        return new Refusal.Conflict("“%s” (%s) changed meanwhile. Nothing was compiled: load the list again."
                .formatted(plan.name(), plan.key()));
    }

    /** The plans that need something before they compile, with what they need; those that are not there are left out. */
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
