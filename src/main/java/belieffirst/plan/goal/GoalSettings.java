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
        return aimed(ConversionEvent.PURCHASE);
    }

    private Goals aimed(ConversionEvent event) {
        var targets = new Targets(usualCpa.get(event.word()), null, null, currency, null, null, null);
        return new Goals(event, targets, SetUp.AD_SET_PER_AD, SetUpSource.DEFAULT, null, false);
    }
}
