package belieffirst.plan.advice;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.SpendStep;
import belieffirst.plan.layer.Phase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The spend that is scheduled beside a plan's cells; it may change while the plan runs. */
@Repository
@Transactional
public class SpendSchedules {

    private static final int MOST = 60;

    private final JdbcClient jdbc;
    private final Plans plans;

    SpendSchedules(JdbcClient jdbc, Plans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    /**
     * Puts these steps in place of those that there are.
     *
     * @param version of the plan that was seen, or null to schedule whatever stands there
     */
    public PlanDetails schedule(Id<Plan> id, @Nullable Integer version, List<SpendStep> steps) {
        var plan = plans.get(id).plan();
        if (version != null && version != plan.revision().version()) {
            throw new Refusal.Stale("plan");
        }
        if (plan.lifecycle().phase() != Phase.FORMAT_AND_SCALE) {
            throw new Refusal.Conflict("Spend is scheduled in %s.".formatted(Phase.FORMAT_AND_SCALE.label()));
        }
        if (steps.size() > MOST || steps.stream().map(SpendStep::day).distinct().count() < steps.size()) {
            throw new Refusal.Invalid(Map.of("steps", "A schedule takes up to %d steps, one a day.".formatted(MOST)));
        }
        leaveOut(id, steps);
        takeIn(id, steps);
        return plans.get(id);
    }

    private void leaveOut(Id<Plan> id, List<SpendStep> steps) {
        jdbc.sql("delete from belief_spend_steps where plan_id = :plan and day <> all (:days)")
                .param("plan", id.value())
                .param("days", steps.stream().map(SpendStep::day).toArray(Integer[]::new))
                .update();
    }

    private void takeIn(Id<Plan> id, List<SpendStep> steps) {
        jdbc.sql("""
                        insert into belief_spend_steps as kept (plan_id, day, daily_budget)
                        select :plan, step.* from unnest(:days::int[], :budgets::numeric[]) as step
                            on conflict (organization_id, plan_id, day) do update
                           set daily_budget = excluded.daily_budget
                         where kept.daily_budget <> excluded.daily_budget
                        """)
                .param("plan", id.value())
                .param("days", steps.stream().map(SpendStep::day).toArray(Integer[]::new))
                .param("budgets", steps.stream().map(SpendStep::dailyBudget).toArray(BigDecimal[]::new))
                .update();
    }
}
