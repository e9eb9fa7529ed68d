package belieffirst.plan.goal;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The usual goals of an organization, from which those of its next plans start.
 *
 * @param currency of its ad accounts, three letters
 * @param attributionSetting that its ad sets have, in Meta's words; null while nobody said so
 * @param usualCpa what an event usually costs, by the event's word
 * @param adNamePattern how ads are named on Meta; null for the usual pattern
 */
public record GoalSettings(
        @Nullable String currency,
        @Nullable String attributionSetting,
        Map<String, BigDecimal> usualCpa,
        @Nullable String adNamePattern) {

    public static final GoalSettings NONE = new GoalSettings(null, null, Map.of(), null);

    /** The goals of a plan before anything is known of its product. */
    Goals goals() {
        return filling(Goals.UNANSWERED);
    }

    /** These goals, with what is usual where they say nothing. */
    Goals filling(Goals goals) {
        var targets = goals.targets();
        var cpa = targets.targetCpa() == null && targets.targetRoas() == null
                ? usualCpa.get(goals.event().word())
                : targets.targetCpa();
        return goals.with(new Targets(
                cpa,
                targets.maxCpa(),
                targets.targetRoas(),
                targets.currency() == null ? currency : targets.currency(),
                targets.budget(),
                targets.budgetPerDay(),
                targets.horizonDays()));
    }
}
