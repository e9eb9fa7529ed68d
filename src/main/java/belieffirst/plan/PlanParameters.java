package belieffirst.plan;

import belieffirst.kernel.Jsonb;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.layer.Answers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan's columns, by the names that its statements use. */
final class PlanParameters {

    private PlanParameters() {}

    static Map<String, @Nullable Object> of(Plan plan, Jsonb jsonb) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", plan.id().value());
        columns.put("name", plan.name());
        columns.put("status", plan.lifecycle().status().word());
        columns.put("archived", plan.lifecycle().archived());
        columns.put("strategy", plan.design().strategy().word());
        columns.put("adsPerAngle", plan.design().adsPerAngle());
        var letGo = plan.revision().letGo();
        columns.put("letGo", letGo == null ? null : jsonb.write(letGo));
        columns.put("openLayers", jsonb.write(plan.design().layers().open()));
        answers(plan.answers(), columns);
        goals(plan.goals(), columns);
        return columns;
    }

    private static void answers(Answers answers, Map<String, @Nullable Object> columns) {
        var awareness = answers.awareness();
        columns.put("brand", answers.brandId());
        columns.put("product", answers.productId());
        columns.put("offer", answers.offerId());
        columns.put("offerAnswered", answers.offerAnswered());
        columns.put("persona", answers.personaId());
        columns.put("awareness", awareness == null ? null : awareness.word());
        columns.put("job", answers.jobId());
    }

    private static void goals(Goals goals, Map<String, @Nullable Object> columns) {
        columns.put("event", goals.event().word());
        columns.put("setUp", goals.setUp().word());
        columns.put("setUpSource", goals.source().word());
        columns.put("startsOn", goals.startsOn());
        columns.put("goalsAnswered", goals.answered());
        var targets = goals.targets();
        columns.put("targetCpa", targets.targetCpa());
        columns.put("maxCpa", targets.maxCpa());
        columns.put("targetRoas", targets.targetRoas());
        columns.put("budgetPerDay", targets.budgetPerDay());
        columns.put("currency", targets.currency());
        columns.put("budget", targets.budget());
        columns.put("horizonDays", targets.horizonDays());
    }
}
