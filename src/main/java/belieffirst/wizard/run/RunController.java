package belieffirst.wizard.run;

import belieffirst.belief.AngleChange.Cause;
import belieffirst.belief.Angles;
import belieffirst.kernel.Refusal;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.run.Runs;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.wizard.StepInput;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The page on which the results of a run are entered by hand. What results say already stands there. */
@Controller
@RequestMapping("/plans/{key}/run")
class RunController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;
    private final Runs runs;
    private final Angles angles;
    private final KnownResults known;
    private final TransactionOperations transactions;

    RunController(Plans plans, Runs runs, Angles angles, KnownResults known, TransactionOperations transactions) {
        this.plans = plans;
        this.runs = runs;
        this.angles = angles;
        this.known = known;
        this.transactions = transactions;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Page show(@PathVariable String key) {
        var details = plans.get(key);
        var open = runs.open(details.plan().id()).isPresent();
        return Page.of(title(details), page(details, open, open ? known.of(details) : StepInput.NOTHING));
    }

    /** Ends the run; whoever was overtaken sees what they typed, and that the run is over. */
    @PostMapping
    View complete(@PathVariable String key, StepInput typed) {
        var details = plans.get(key);
        try {
            transactions.executeWithoutResult(_ -> complete(details, typed));
            return Redirect.to("/plans/" + key).saying("The results are saved, and the plan is completed.");
        } catch (Refusal.Invalid refusal) {
            return Page.rejected(title(details), page(details, true, typed.refused(refusal)));
        } catch (Refusal.Conflict refusal) {
            return overtaken(plans.get(key), typed, refusal);
        }
    }

    private void complete(PlanDetails details, StepInput typed) {
        var run = runs.open(details.plan().id())
                .orElseThrow(
                        () -> new Refusal.Conflict("No production of this plan is under way, so nothing was saved."));
        runs.complete(run.id(), TypedResults.of(details, typed));
        for (var angle : details.angles()) {
            var status = typed.text("status_" + angle.id());
            if (!status.isEmpty()) {
                angles.judgeByResults(
                        angle.id(),
                        TypedResults.status(status),
                        TypedResults.reason(typed),
                        details.plan().id().value(),
                        Cause.PERSON);
            }
        }
    }

    private Page overtaken(PlanDetails details, StepInput typed, Refusal.Conflict refusal) {
        var open = runs.open(details.plan().id()).isPresent();
        var shown = new StepInput(typed.values(), Map.of("form", refusal.detail()));
        return Page.refused(HttpStatus.CONFLICT, "Error: " + title(details), page(details, open, shown));
    }

    private JteModel page(PlanDetails details, boolean open, StepInput typed) {
        return templates.wizardOutcome(details, open, TypedResults.arms(details), typed);
    }

    private static String title(PlanDetails details) {
        return "Enter results of %s".formatted(details.plan().key());
    }
}
