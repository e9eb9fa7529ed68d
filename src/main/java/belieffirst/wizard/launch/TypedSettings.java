package belieffirst.wizard.launch;

import belieffirst.kernel.Money;
import belieffirst.kernel.Refusal;
import belieffirst.plan.goal.ConversionEvent;
import belieffirst.plan.goal.GoalSettings;
import belieffirst.plan.launch.AdNamePattern;
import belieffirst.wizard.StepInput;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The usual goals of an organization, as somebody typed them. */
final class TypedSettings {

    private static final int LONGEST_SETTING = 100;

    private TypedSettings() {}

    /** Refuses, field by field, what cannot be read. */
    static GoalSettings in(StepInput typed) {
        if (!typed.has("currency")) {
            throw new Refusal.Invalid("Send the form as the page shows it.");
        }
        var wrong = new LinkedHashMap<String, String>();
        var currency = currency(typed, wrong);
        var attribution = typed.text("attribution_setting");
        if (attribution.length() > LONGEST_SETTING) {
            wrong.put("attribution_setting", "Choose one of these.");
        }
        var costs = costs(typed, wrong);
        var pattern = pattern(typed, wrong);
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
        return new GoalSettings(
                currency.isEmpty() ? null : currency,
                attribution.isEmpty() ? null : attribution,
                costs,
                pattern.isEmpty() ? null : pattern);
    }

    private static String currency(StepInput typed, Map<String, String> wrong) {
        var currency = typed.text("currency").toUpperCase(Locale.ROOT);
        if (!currency.matches("([A-Z]{3})?")) {
            wrong.put("currency", "A currency is three letters, such as USD.");
        }
        return currency;
    }

    private static Map<String, BigDecimal> costs(StepInput typed, Map<String, String> wrong) {
        var costs = new TreeMap<String, BigDecimal>();
        for (var event : ConversionEvent.known()) {
            var name = "cpa_" + event.word();
            if (typed.text(name).isEmpty()) {
                continue;
            }
            Money.typed(typed.text(name))
                    .filter(amount -> amount.signum() > 0)
                    .ifPresentOrElse(
                            amount -> costs.put(event.word(), amount),
                            () -> wrong.put(name, "This takes an amount such as 30.00."));
        }
        return costs;
    }

    private static String pattern(StepInput typed, Map<String, String> wrong) {
        var pattern = typed.text("ad_name_pattern");
        if (pattern.isEmpty() || pattern.equals(AdNamePattern.USUAL.text())) {
            return "";
        }
        try {
            return AdNamePattern.typed(pattern).text();
        } catch (Refusal.Invalid refusal) {
            wrong.putAll(refusal.fields());
            return pattern;
        }
    }
}
