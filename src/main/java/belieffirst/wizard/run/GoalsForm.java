package belieffirst.wizard.run;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.Status;
import belieffirst.plan.goal.ConversionEvent;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.goal.SetUp;
import belieffirst.wizard.StepChoice;
import belieffirst.wizard.StepInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of the goals step: what somebody typed, or else the plan's goals, or else what is usual.
 *
 * @param goals what the fields are filled with
 * @param usualCpa what an event usually costs the organization, by the event's word
 * @param adsEach shown while the plan is a draft, which alone can change it
 * @param forecast of what the form says now
 */
public record GoalsForm(
        PlanDetails details,
        StepInput typed,
        Goals goals,
        Map<String, BigDecimal> usualCpa,
        int adsEach,
        boolean asksForAds,
        GoalForecast forecast) {

    static GoalsForm of(PlanDetails details, StepInput typed, Goals filled, Map<String, BigDecimal> usualCpa) {
        var plan = details.plan();
        var goals = filled;
        var adsEach = plan.design().adsPerAngle();
        if (typed.has("target_cpa")) {
            var readable = TypedGoals.readable(typed);
            goals = goals.answeredBy(readable.event(), readable.targets(), readable.setUp())
                    .startingOn(readable.startsOn());
            adsEach = readable.adsEach() == null ? adsEach : readable.adsEach();
        }
        return new GoalsForm(
                details,
                typed,
                goals,
                usualCpa,
                adsEach,
                plan.lifecycle().status() == Status.DRAFT && !plan.lifecycle().archived(),
                GoalForecast.of(details, goals, adsEach));
    }

    /** What an ad competes for: an angle, or from phase 3 on a variant. */
    public String arm() {
        return details.plan().lifecycle().phase().hasCells() ? "variant" : "angle";
    }

    public List<StepChoice> events() {
        var chosen = typed.text(
                "event",
                goals.event().isCustom() ? TypedGoals.CUSTOM : goals.event().word());
        var events = new ArrayList<StepChoice>();
        for (var event : ConversionEvent.known()) {
            events.add(
                    new StepChoice(event.word(), event.label(), "", event.word().equals(chosen)));
        }
        events.add(new StepChoice(TypedGoals.CUSTOM, "A custom conversion", "", chosen.equals(TypedGoals.CUSTOM)));
        return events;
    }

    public List<StepChoice> setUps() {
        var chosen = typed.text("set_up", goals.setUp().word());
        return Arrays.stream(SetUp.values())
                .map(setUp -> new StepChoice(
                        setUp.word(),
                        setUp.label(),
                        setUp.meaning(),
                        setUp.word().equals(chosen)))
                .toList();
    }

    /** What the chosen event usually costs; empty while nobody said so. */
    public String usual(String event) {
        var cost = usualCpa.get(event);
        return cost == null ? "" : cost.toPlainString();
    }

    /** The usual costs in a sentence: Usually 30.00 (Purchase), 12.00 (Lead). */
    public String usualCosts() {
        var costs = ConversionEvent.known().stream()
                .filter(event -> usualCpa.containsKey(event.word()))
                .map(event -> "%s (%s)".formatted(usual(event.word()), event.label()))
                .collect(Collectors.joining(", "));
        return costs.isEmpty() ? "Aim for this cost per event." : "Usually " + costs + ".";
    }

    public String customEvent() {
        return typed.text("custom_event", goals.event().customName());
    }

    public String currency() {
        return typed.text(
                "currency",
                goals.targets().currency() == null ? "" : goals.targets().currency());
    }

    /** What a field of an amount shows. */
    public String amount(String name) {
        var targets = goals.targets();
        return typed.text(
                name,
                shown(
                        switch (name) {
                            case "target_cpa" -> targets.targetCpa();
                            case "max_cpa" -> targets.maxCpa();
                            case "target_roas" -> targets.targetRoas();
                            default -> targets.daily();
                        }));
    }

    public String days() {
        return typed.text("horizon_days", String.valueOf(goals.targets().days()));
    }

    public String startsOn() {
        return typed.text(
                "starts_on", goals.startsOn() == null ? "" : goals.startsOn().toString());
    }

    public String ads() {
        return typed.text("ads_per_angle", String.valueOf(adsEach));
    }

    /** Where the set-up is known from, while nobody answered. */
    public @Nullable String source() {
        return switch (details.plan().goals().source()) {
            case ANSWER -> null;
            case STRUCTURE -> "This set-up is what your ads on Meta show.";
            case DEFAULT ->
                isMadeJudgeable()
                        ? "Each ad gets an ad set here. In the previous plan, all ads of an angle shared one, so an effect of the ad set looks like one of the angle."
                        : assumed();
        };
    }

    /** Whether the plan before was set up so that it could not be judged, and this one is not. */
    private boolean isMadeJudgeable() {
        var before = details.lineage().parent();
        return before != null
                && !SetUp.of(before.setUp()).tellsAngles()
                && details.plan().goals().setUp().tellsAngles();
    }

    private @Nullable String assumed() {
        return details.plan().lifecycle().compilation() == null
                ? null
                : "Nobody chose a set-up for this plan, so we assume the usual one. Choose yours if it ran differently.";
    }

    private static String shown(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
