package belieffirst.wizard.run;

import belieffirst.plan.Plan;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.goal.Targets;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The saved goals of a plan, as the fields of the goals step hold them. */
public final class SavedGoals {

    private SavedGoals() {}

    public static Map<String, List<String>> of(Plan plan) {
        var saved = new LinkedHashMap<String, String>();
        put(saved, plan.goals());
        put(saved, plan.targets());
        saved.put("ads_per_angle", String.valueOf(plan.design().adsPerAngle()));
        var fields = new LinkedHashMap<String, List<String>>();
        saved.forEach((field, text) -> fields.put(field, List.of(text)));
        return fields;
    }

    private static void put(Map<String, String> saved, Goals goals) {
        saved.put(
                "event",
                goals.event().isCustom() ? TypedGoals.CUSTOM : goals.event().word());
        saved.put("custom_event", goals.event().customName());
        saved.put("starts_on", goals.startsOn() == null ? "" : goals.startsOn().toString());
        saved.put("set_up", goals.setUp().word());
    }

    private static void put(Map<String, String> saved, Targets targets) {
        saved.put("currency", targets.currency() == null ? "" : targets.currency());
        saved.put("target_cpa", text(targets.targetCpa()));
        saved.put("max_cpa", text(targets.maxCpa()));
        saved.put("target_roas", text(targets.targetRoas()));
        saved.put("budget_per_day", text(targets.daily()));
        saved.put("horizon_days", String.valueOf(targets.days()));
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
