package belieffirst.wizard;

import belieffirst.kernel.Formats;
import belieffirst.kernel.Money;
import belieffirst.plan.goal.Goals;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The goals of a plan in a few words. */
public final class GoalWords {

    private GoalWords() {}

    /** On one line: Purchase · target CPA 30.00 USD · 100.00 USD a day for 21 days · An ad set for each ad. */
    public static String summary(Goals goals) {
        var targets = goals.targets();
        var parts = new ArrayList<String>();
        parts.add(goals.event().label());
        if (targets.targetCpa() != null) {
            parts.add("target CPA " + amount(targets.targetCpa(), targets.currency()));
        }
        if (targets.targetRoas() != null) {
            parts.add("target ROAS "
                    + Formats.current().number(targets.targetRoas().toPlainString()));
        }
        var daily = targets.daily();
        if (daily != null) {
            parts.add("%s a day for %d days".formatted(amount(daily, targets.currency()), targets.days()));
        }
        parts.add(goals.setUp().label());
        return String.join(" · ", parts);
    }

    /** An amount with its currency, where that is known. */
    public static String amount(BigDecimal amount, @Nullable String currency) {
        return (Money.said(amount) + " " + (currency == null ? "" : currency)).strip();
    }
}
