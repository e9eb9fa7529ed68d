package belieffirst.wizard.run;

import belieffirst.belief.AngleChange.Cause;
import belieffirst.belief.AngleStatus;
import belieffirst.belief.Angles;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.run.Run;
import belieffirst.plan.run.Runs;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.wizard.StepInput;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The page of a plan's run: begin it, take a claim back, enter its results. */
@Controller
@RequestMapping("/plans/{key}/run")
class RunController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final Runs runs;
    private final Angles angles;
    private final TransactionOperations transactions;

    RunController(Plans plans, Runs runs, Angles angles, TransactionOperations transactions) {
        this.plans = plans;
        this.runs = runs;
        this.angles = angles;
        this.transactions = transactions;
    }

    @PostMapping("/begin")
    @Transactional
    Redirect begin(@PathVariable String key) {
        runs.claim(plans.get(key).plan().id());
        return Redirect.to("/plans/" + key).saying("The plan runs. Enter results by hand when you know them.");
    }

    @PostMapping("/take-back")
    @Transactional
    Redirect takeBack(@PathVariable String key, StepInput typed) {
        var because = typed.text("reason");
        if (because.isEmpty() || because.length() > 1_000) {
            throw new Refusal.Invalid("Say why production is cancelled, in up to 1,000 characters.");
        }
        runs.fail(open(plans.get(key).plan().id()).id(), because);
        return Redirect.to("/plans/" + key).saying("Production is cancelled. It can be started again.");
    }

    @GetMapping
    @Transactional(readOnly = true)
    Page show(@PathVariable String key, StepInput typed) {
        return page(plans.get(key), typed);
    }

    @PostMapping
    View complete(@PathVariable String key, StepInput typed) {
        var details = plans.get(key);
        try {
            transactions.executeWithoutResult(_ -> complete(details, typed));
            return Redirect.to("/plans/" + key).saying("The results are kept, and the plan is completed.");
        } catch (Refusal.Invalid refusal) {
            return page(details, typed.refused(refusal));
        }
    }

    private void complete(PlanDetails details, StepInput typed) {
        var run = open(details.plan().id());
        runs.complete(run.id(), TypedResults.of(details, typed));
        for (var angle : details.angles()) {
            var status = typed.text("status_" + angle.id());
            if (!status.isEmpty()) {
                angles.judgeByResults(
                        angle.id(),
                        status(status),
                        reason(typed),
                        details.plan().id().value(),
                        Cause.PERSON);
            }
        }
    }

    private static AngleStatus status(String word) {
        if (!word.equals("winner") && !word.equals("loser")) {
            throw new Refusal.Invalid(Map.of("reason", "An angle won or lost, or it is not known yet."));
        }
        return AngleStatus.of(word);
    }

    private static String reason(StepInput typed) {
        if (typed.text("reason").isEmpty() || typed.text("reason").length() > 1_000) {
            throw new Refusal.Invalid(Map.of("reason", "Say why, in up to 1,000 characters: it stays on record."));
        }
        return typed.text("reason");
    }

    private Page page(PlanDetails details, StepInput typed) {
        var run = open(details.plan().id());
        var title = "What came of %s?".formatted(details.plan().key());
        var arms = TypedResults.arms(details);
        var model = templates.wizardOutcome(details, run, arms, typed);
        return typed.errors().isEmpty() ? Page.of(title, model) : Page.rejected(title, model);
    }

    private Run open(Id<Plan> plan) {
        return runs.open(plan)
                .orElseThrow(() ->
                        new Refusal.Conflict("No run of this plan is under way: begin it, or let it be claimed."));
    }
}
