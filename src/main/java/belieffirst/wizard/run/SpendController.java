package belieffirst.wizard.run;

import belieffirst.kernel.Money;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.SpendStep;
import belieffirst.plan.advice.SpendAdvice;
import belieffirst.plan.advice.SpendSchedules;
import belieffirst.plan.run.RunTotals;
import belieffirst.plan.run.Runs;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepPages;
import belieffirst.wizard.StepSaver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** The spend step in phase 6: a schedule beside the cells, and the recommended next step. It may change while ads run. */
@Controller
@RequestMapping("/plans/{key}/spend")
class SpendController {

    private final StaticTemplates templates = new StaticTemplates();
    private final StepSaver drafts;
    private final SpendSchedules schedules;
    private final Runs runs;

    SpendController(StepSaver drafts, SpendSchedules schedules, Runs runs) {
        this.drafts = drafts;
        this.schedules = schedules;
        this.runs = runs;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Page show(@PathVariable String key, StepInput typed) {
        return page(drafts.get(key), typed);
    }

    @PostMapping
    View answer(@PathVariable String key, StepInput typed) {
        var details = drafts.get(key);
        try {
            schedules.schedule(details.plan().id(), null, steps(typed));
            return Redirect.to(after(details.plan(), typed));
        } catch (Refusal.Invalid refusal) {
            return page(details, typed.refused(refusal));
        }
    }

    private Page page(PlanDetails details, StepInput typed) {
        Step.of(Step.SPEND.word(), details.plan().lifecycle().phase());
        var view = StepPages.view(details, Step.SPEND, typed);
        var advice = SpendAdvice.after(
                details.parts().spend(), cpa(details), details.plan().targets());
        return StepPages.page(view, templates.wizardSpend(view, rows(details, typed), advice));
    }

    /** The plan's own results, or its parent's while it has none. */
    private @Nullable BigDecimal cpa(PlanDetails details) {
        var plan = details.plan();
        var own = RunTotals.latest(runs.of(plan.id())).flatMap(RunTotals::cpa);
        var parent = plan.lifecycle().parent();
        return own.or(() ->
                        parent == null ? own : RunTotals.latest(runs.of(parent)).flatMap(RunTotals::cpa))
                .orElse(null);
    }

    /** What was typed, or what is scheduled, and a few empty rows. */
    private static List<String[]> rows(PlanDetails details, StepInput typed) {
        var rows = new ArrayList<String[]>();
        for (var i = 0; i < typed.texts("day").size(); i++) {
            rows.add(new String[] {typed.texts("day").get(i), at(typed.texts("daily_budget"), i)});
        }
        if (rows.isEmpty()) {
            details.parts()
                    .spend()
                    .forEach(step -> rows.add(new String[] {
                        String.valueOf(step.day()), step.dailyBudget().toPlainString()
                    }));
            rows.add(new String[] {rows.isEmpty() ? "1" : "", ""});
            rows.add(new String[] {"", ""});
        }
        return rows;
    }

    private static List<SpendStep> steps(StepInput typed) {
        var steps = new ArrayList<SpendStep>();
        for (var i = 0; i < typed.texts("day").size(); i++) {
            var day = typed.texts("day").get(i);
            var budget = at(typed.texts("daily_budget"), i).replace(",", "");
            if (!budget.isEmpty()) {
                steps.add(step(day, budget, i + 1));
            }
        }
        return steps;
    }

    private static SpendStep step(String day, String budget, int row) {
        if (!day.matches("[1-9][0-9]{0,2}") || Integer.parseInt(day) > 365) {
            throw new Refusal.Invalid(Map.of("day", "Step %d: a day is a number from 1 to 365.".formatted(row)));
        }
        var amount = Money.typed(budget)
                .filter(read -> read.signum() > 0)
                .orElseThrow(() -> new Refusal.Invalid(
                        Map.of("daily_budget", "Step %d: a daily budget is an amount such as 120.00.".formatted(row))));
        return new SpendStep(Integer.parseInt(day), amount);
    }

    private static String at(List<String> texts, int place) {
        return place < texts.size() ? texts.get(place) : "";
    }

    private static String after(Plan plan, StepInput typed) {
        var hub = "/plans/" + plan.key();
        return typed.text("then").equals("close") || plan.lifecycle().compilation() != null ? hub : hub + "/review";
    }
}
