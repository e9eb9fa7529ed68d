package belieffirst.wizard;

import belieffirst.kernel.Money;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plans;
import belieffirst.plan.Sheet;
import belieffirst.plan.Yardstick;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import views.StaticTemplates;

/** What a plan's results are judged by: target, ceiling, budget and horizon; outside what is compiled, and changeable at any time. */
@Controller
@RequestMapping("/plans/{key}/judging")
class JudgingController {

    private final StaticTemplates templates = new StaticTemplates();
    private final Plans plans;

    JudgingController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping
    Page show(@PathVariable String key, Typed typed) {
        return page(plans.get(key), typed);
    }

    @PostMapping
    View change(@PathVariable String key, Typed typed) {
        var sheet = plans.get(key);
        try {
            var judged = yardstick(typed);
            plans.change(sheet.plan().id(), typed.version(), plan -> plan.judgedBy(judged));
            return Redirect.to("/plans/" + key).saying("The plan is judged by this from now on.");
        } catch (Refusal.Invalid refusal) {
            return page(sheet, typed.refused(refusal));
        }
    }

    private Page page(Sheet sheet, Typed typed) {
        var title = "What %s is judged by".formatted(sheet.plan().key());
        var model = templates.wizardJudging(sheet, typed);
        return typed.errors().isEmpty() ? Page.of(title, model) : Page.rejected(title, model);
    }

    private static Yardstick yardstick(Typed typed) {
        if (!typed.has("target_cpa")) {
            throw new Refusal.Invalid("Send the form as the page shows it.");
        }
        var wrong = new LinkedHashMap<String, String>();
        var judged = new Yardstick(
                money(typed, "target_cpa", wrong),
                money(typed, "max_cpa", wrong),
                currency(typed, wrong),
                money(typed, "budget", wrong),
                days(typed, wrong));
        if (judged.targetCpa() != null
                && judged.maxCpa() != null
                && judged.maxCpa().compareTo(judged.targetCpa()) < 0) {
            wrong.put("max_cpa", "The most a sale may cost is no less than the target.");
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
        return judged;
    }

    private static @Nullable String currency(Typed typed, Map<String, String> wrong) {
        var currency = typed.text("currency").toUpperCase(Locale.ROOT);
        if (!currency.matches("([A-Z]{3})?")) {
            wrong.put("currency", "A currency is three letters, such as USD.");
        }
        return currency.isEmpty() ? null : currency;
    }

    private static @Nullable Integer days(Typed typed, Map<String, String> wrong) {
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

    private static @Nullable BigDecimal money(Typed typed, String name, Map<String, String> wrong) {
        var text = typed.text(name).replace(",", "");
        if (text.isEmpty()) {
            return null;
        }
        var amount = Money.in(text).filter(read -> read.signum() > 0);
        if (amount.isEmpty()) {
            wrong.put(name, "This takes an amount such as 30.00.");
        }
        return amount.orElse(null);
    }
}
