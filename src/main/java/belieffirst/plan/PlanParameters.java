package belieffirst.plan;

import belieffirst.kernel.Jsonb;
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
        columns.put("status", plan.stage().status().word());
        columns.put("archived", plan.stage().archived());
        columns.put("strategy", plan.mix().strategy().word());
        columns.put("adsPerAngle", plan.mix().adsPerAngle());
        var letGo = plan.revision().letGo();
        columns.put("letGo", letGo == null ? null : jsonb.write(letGo));
        columns.put("openLayers", jsonb.write(plan.mix().layers().open()));
        answers(plan.answers(), columns);
        yardstick(plan.yardstick(), columns);
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

    private static void yardstick(Yardstick yardstick, Map<String, @Nullable Object> columns) {
        columns.put("targetCpa", yardstick.targetCpa());
        columns.put("maxCpa", yardstick.maxCpa());
        columns.put("currency", yardstick.currency());
        columns.put("budget", yardstick.budget());
        columns.put("horizonDays", yardstick.horizonDays());
    }
}
