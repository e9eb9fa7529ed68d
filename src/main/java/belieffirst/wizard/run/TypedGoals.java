package belieffirst.wizard.run;

import belieffirst.kernel.Money;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.Status;
import belieffirst.plan.goal.ConversionEvent;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.goal.Targets;
import belieffirst.wizard.StepInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The goals of a plan, as somebody typed them.
 *
 * @param adsEach how many ads each angle or cell gets; null where the form did not ask
 * @param wrong what cannot be read, by the name of the field; such a field counts as empty
 */
record TypedGoals(
        ConversionEvent event,
        Targets targets,
        SetUp setUp,
        @Nullable LocalDate startsOn,
        @Nullable Integer adsEach,
        Map<String, String> wrong) {

    /** Chosen instead of an event's word, it says that there is a name beside it. */
    static final String CUSTOM = "custom";

    private static final int MOST_ADS = 100;

    /** Refuses, field by field, what cannot be read. */
    static TypedGoals in(StepInput typed) {
        if (!typed.has("target_cpa")) {
            throw new Refusal.Invalid("Send the form as the page shows it.");
        }
        var goals = readable(typed);
        if (!goals.wrong.isEmpty()) {
            throw new Refusal.Invalid(goals.wrong);
        }
        return goals;
    }

    /** As much of it as can be read. */
    static TypedGoals readable(StepInput typed) {
        var wrong = new LinkedHashMap<String, String>();
        var targets = targets(typed, wrong);
        if (isBelow(targets.maxCpa(), targets.targetCpa())) {
            wrong.put("max_cpa", "The max CPA is at least the target CPA.");
        }
        return new TypedGoals(
                event(typed, wrong),
                targets,
                setUp(typed, wrong),
                day(typed, wrong),
                typed.has("ads_per_angle") ? whole(typed, "ads_per_angle", MOST_ADS, wrong) : null,
                wrong);
    }

    /** The plan with these goals; the number of ads changes only while it is a draft. */
    Plan on(Plan plan) {
        var aimed = plan.aimingAt(
                plan.goals().answeredBy(event, kept(plan.targets()), setUp).startingOn(startsOn));
        return adsEach == null || plan.lifecycle().status() != Status.DRAFT
                ? aimed
                : aimed.mixing(plan.design().dealt(plan.design().strategy(), adsEach));
    }

    /** A whole budget that did not come from a budget a day stays as it was while nobody changed the day's. */
    private Targets kept(Targets before) {
        var untouched = before.budgetPerDay() == null
                && before.daily() != null
                && targets.budgetPerDay() != null
                && before.days() == targets.days()
                && before.daily().compareTo(targets.budgetPerDay()) == 0;
        return untouched ? targets.costing(before.budget()) : targets;
    }

    private static Targets targets(StepInput typed, Map<String, String> wrong) {
        var days = typed.text("horizon_days").isEmpty() ? null : days(typed, wrong);
        var targets = new Targets(
                        money(typed, "target_cpa", wrong),
                        money(typed, "max_cpa", wrong),
                        money(typed, "target_roas", wrong),
                        currency(typed, wrong),
                        null,
                        null,
                        days)
                .spending(money(typed, "budget_per_day", wrong));
        if (isBelow(Targets.MOST_ROAS, targets.targetRoas())) {
            wrong.put("target_roas", "A ROAS is a number such as 2.5, up to 1000.");
        }
        if (isBelow(Targets.MOST_BUDGET, targets.budget())) {
            wrong.put("budget_per_day", "Over all days that is more than 9999999999.99.");
        }
        return targets;
    }

    private static @Nullable Integer days(StepInput typed, Map<String, String> wrong) {
        var days = whole(typed, "horizon_days", Targets.MOST_DAYS, wrong);
        if (days != null && days < Targets.FEWEST_DAYS) {
            wrong.put(
                    "horizon_days",
                    "A verdict takes %d settled days: choose %1$d days or more.".formatted(Targets.FEWEST_DAYS));
            return null;
        }
        return days;
    }

    private static ConversionEvent event(StepInput typed, Map<String, String> wrong) {
        var chosen = typed.text("event", ConversionEvent.PURCHASE.word());
        try {
            return chosen.equals(CUSTOM)
                    ? ConversionEvent.custom(typed.text("custom_event"))
                    : new ConversionEvent(chosen);
        } catch (IllegalArgumentException refused) {
            var name = chosen.equals(CUSTOM);
            wrong.put(
                    name ? "custom_event" : "event",
                    name
                            ? "Write the name of the custom conversion as in Events Manager, up to 100 characters."
                            : "Choose one of these events.");
            return ConversionEvent.PURCHASE;
        }
    }

    private static SetUp setUp(StepInput typed, Map<String, String> wrong) {
        try {
            return SetUp.of(typed.text("set_up", SetUp.AD_SET_PER_AD.word()));
        } catch (IllegalArgumentException refused) {
            wrong.put("set_up", "Choose one of these set-ups.");
            return SetUp.AD_SET_PER_AD;
        }
    }

    private static @Nullable LocalDate day(StepInput typed, Map<String, String> wrong) {
        var text = typed.text("starts_on");
        try {
            var day = text.isEmpty() ? null : LocalDate.parse(text);
            if (day == null || Goals.mayStartOn(day)) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // said below
        }
        wrong.put("starts_on", "This takes a day such as 2026-12-01.");
        return null;
    }

    private static boolean isBelow(@Nullable BigDecimal most, @Nullable BigDecimal target) {
        return most != null && target != null && most.compareTo(target) < 0;
    }

    private static @Nullable String currency(StepInput typed, Map<String, String> wrong) {
        var currency = typed.text("currency").toUpperCase(Locale.ROOT);
        if (!currency.matches("([A-Z]{3})?")) {
            wrong.put("currency", "A currency is three letters, such as USD.");
            return null;
        }
        return currency.isEmpty() ? null : currency;
    }

    private static @Nullable Integer whole(StepInput typed, String name, int most, Map<String, String> wrong) {
        var text = typed.text(name);
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > most) {
            wrong.put(name, "This takes a whole number from 1 to %d.".formatted(most));
            return null;
        }
        return Integer.valueOf(text);
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
