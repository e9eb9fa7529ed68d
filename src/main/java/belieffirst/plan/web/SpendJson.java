package belieffirst.plan.web;

import belieffirst.kernel.Refusal;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.SpendStep;
import belieffirst.plan.advice.SpendAdvice;
import belieffirst.plan.run.Run;
import belieffirst.plan.run.RunTotals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The spend that is scheduled beside the cells, and the step that is recommended next; money is decimal text. */
record SpendJson(
        @Nullable String currency,
        List<Step> steps,
        @Nullable Step recommended,
        String reason) {

    static SpendJson of(PlanDetails details, List<Run> runs) {
        var cpa = RunTotals.latest(runs).flatMap(RunTotals::cpa).orElse(null);
        var judged = details.plan().targets();
        var advice = SpendAdvice.after(details.parts().spend(), cpa, judged);
        return new SpendJson(
                judged.currency(),
                details.parts().spend().stream().map(Step::of).toList(),
                advice.next() == null ? null : Step.of(advice.next()),
                advice.sentence());
    }

    static List<SpendStep> steps(JsonNode body) {
        PlanFields.of(body, Set.of("steps")).done();
        if (!body.path("steps").isArray()) {
            throw new Refusal.Invalid(Map.of("steps", "Send a list of steps: day and daily_budget."));
        }
        return body.path("steps").valueStream().map(SpendJson::step).toList();
    }

    private static SpendStep step(JsonNode body) {
        var fields = PlanFields.of(body, Set.of("day", "daily_budget"));
        fields.require("day", "Say from which day on.");
        fields.require("daily_budget", "Say how much a day.");
        var day = fields.whole("day", 1, 365);
        var budget = fields.money("daily_budget");
        fields.done();
        return new SpendStep(Objects.requireNonNull(day), Objects.requireNonNull(budget));
    }

    record Step(int day, String dailyBudget) {

        static Step of(SpendStep step) {
            return new Step(step.day(), step.dailyBudget().toPlainString());
        }
    }
}
