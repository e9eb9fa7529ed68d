package belieffirst.wizard.run;

import belieffirst.kernel.Money;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Targets;
import belieffirst.wizard.StepInput;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The targets of a plan, as somebody typed them. */
final class TypedTargets {

    private TypedTargets() {}

    /** Refuses, field by field, what cannot be read. */
    static Targets in(StepInput typed) {
        if (!typed.has("target_cpa")) {
            throw new Refusal.Invalid("Send the form as the page shows it.");
        }
        var wrong = new LinkedHashMap<String, String>();
        var judged = new Targets(
                money(typed, "target_cpa", wrong),
                money(typed, "max_cpa", wrong),
                currency(typed, wrong),
                money(typed, "budget", wrong),
                days(typed, wrong));
        if (isBelow(judged.maxCpa(), judged.targetCpa())) {
            wrong.put("max_cpa", "The most a sale may cost is no less than the target.");
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
        return judged;
    }

    private static boolean isBelow(@Nullable BigDecimal most, @Nullable BigDecimal target) {
        return most != null && target != null && most.compareTo(target) < 0;
    }

    private static @Nullable String currency(StepInput typed, Map<String, String> wrong) {
        var currency = typed.text("currency").toUpperCase(Locale.ROOT);
        if (!currency.matches("([A-Z]{3})?")) {
            wrong.put("currency", "A currency is three letters, such as USD.");
        }
        return currency.isEmpty() ? null : currency;
    }

    private static @Nullable Integer days(StepInput typed, Map<String, String> wrong) {
        var days = typed.text("horizon_days");
        if (days.isEmpty()) {
            return null;
        }
        if (!days.matches("[1-9][0-9]{0,2}") || Integer.parseInt(days) > 365) {
            wrong.put("horizon_days", "A horizon is a number of days from 1 to 365.");
            return null;
        }
        return Integer.valueOf(days);
    }

    private static @Nullable BigDecimal money(StepInput typed, String name, Map<String, String> wrong) {
        var text = typed.text(name);
        if (text.isEmpty()) {
            return null;
        }
        var amount = Money.typed(text).filter(read -> read.signum() > 0);
        if (amount.isEmpty()) {
            wrong.put(name, "This takes an amount such as 30.00.");
        }
        return amount.orElse(null);
    }
}
