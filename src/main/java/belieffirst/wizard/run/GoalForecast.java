package belieffirst.wizard.run;

import belieffirst.inference.planning.OptimalSpendPerAd;
import belieffirst.kernel.Formats;
import belieffirst.kernel.Money;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.layer.Strategy;
import belieffirst.wizard.GoalWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of a plan's goals: how big a winner the test can find, what it costs, and what its set-up does to it.
 *
 * @param arms how many angles or cells there are
 * @param adsEach how many ads each of them gets
 * @param differences what ads and money can tell apart, each ad having its own ad set
 * @param chances of how it ends; null while they are not known
 */
public record GoalForecast(
        Goals goals,
        long arms,
        int adsEach,
        DetectableDifferences differences,
        @Nullable GoalChances chances) {

    static GoalForecast of(PlanDetails details, Goals goals, int adsEach) {
        var differences = DetectableDifferences.of(details, goals, adsEach);
        var test = new PlannedTest(
                goals.setUp(),
                details.plan().design().strategy() == Strategy.FIXED,
                isSimulated(details) && differences.compares() ? differences.arms() : 0,
                adsEach,
                differences.isBudgeted() ? OptionalDouble.of(differences.conversions()) : OptionalDouble.empty());
        return new GoalForecast(
                goals,
                Math.clamp(details.arms(), 0, DetectableDifferences.MOST_ARMS),
                adsEach,
                differences,
                GoalChances.of(test));
    }

    /** Tests of angles that begin a line: a rematch counts the plan before it too. */
    private static boolean isSimulated(PlanDetails details) {
        var lifecycle = details.plan().lifecycle();
        return !lifecycle.phase().hasCells() && lifecycle.parent() == null;
    }

    /** How big a winner this test can find, in a sentence; of set-ups other than the first, how results are to be read. */
    public String sentence() {
        if (!differences.isKnown()) {
            return "Choose angles and ads to see how big a winner this test can find.";
        }
        if (hasFormula()) {
            return differences.sentence();
        }
        return goals.setUp().meaning() + (chances == null ? " " + whyNoChances() : "");
    }

    private String whyNoChances() {
        return differences.isBudgeted()
                ? "There is no simulation for a test like this."
                : "Set a target CPA and a budget a day to see how the test is likely to end.";
    }

    /** Whether there is a formula for how big a winner it can find. */
    public boolean hasFormula() {
        return differences.isKnown() && goals.setUp() == SetUp.AD_SET_PER_AD;
    }

    /** Its costs, a sentence each. */
    public List<String> costs() {
        var daily = goals.targets().daily();
        if (daily == null) {
            return List.of("Set a budget a day to see what the test costs.");
        }
        var costs = new ArrayList<String>();
        var days = goals.targets().days();
        costs.add("%s a day for %d days: %s in all.".formatted(price(daily), days, price(whole(daily, days))));
        var each = eachAdSet();
        if (each != null) {
            costs.add("%s, each with %s a day.".formatted(counted(adSets(), "ad set"), price(each)));
        } else if (adSets() > 0) {
            costs.add("%s, and Meta divides the budget between them.".formatted(counted(adSets(), "ad set")));
        }
        if (goals.targets().targetCpa() != null && arms * adsEach > 0) {
            costs.add("At the target CPA that pays for about %s per ad."
                    .formatted(
                            few(differences.conversions()) + " " + goals.event().many()));
        }
        return costs;
    }

    /** What this set-up meets on Meta, a sentence each. */
    public List<String> remarks() {
        var remarks = new ArrayList<String>();
        var each = eachAdSet();
        var target = goals.targets().targetCpa();
        if (each != null && target != null) {
            var learning = OptimalSpendPerAd.leastDailyBudget(target.doubleValue());
            if (each.compareTo(target) < 0) {
                remarks.add(
                        "An ad set with less than one target CPA a day hardly spends. Choose fewer ad sets or a larger budget.");
            } else if (each.doubleValue() < learning) {
                remarks.add(
                        "Each ad set stays in Meta’s learning phase: leaving it takes about %s a day (50 %s in 7 days)."
                                .formatted(price(learning), goals.event().many()));
            }
        }
        if (!goals.setUp().takes(adsEach)) {
            remarks.add("Meta’s creative test takes 2 to 5 ads, and this plan has %d each.".formatted(adsEach));
        }
        return remarks;
    }

    /** How many ad sets the set-up takes. */
    public long adSets() {
        return goals.setUp().adSets(arms, adsEach);
    }

    /** What each ad set may spend a day, rounded down; null where the campaign has the budget, or nothing is known. */
    private @Nullable BigDecimal eachAdSet() {
        var daily = goals.targets().daily();
        return daily == null || goals.setUp().hasCampaignBudget() || adSets() == 0
                ? null
                : Money.roundedDown(
                        daily.divide(BigDecimal.valueOf(adSets()), 4, RoundingMode.DOWN),
                        goals.targets().currency());
    }

    private BigDecimal whole(BigDecimal daily, int days) {
        var budget = goals.targets().budget();
        return budget == null ? daily.multiply(BigDecimal.valueOf(days)) : budget;
    }

    private String price(BigDecimal amount) {
        return GoalWords.amount(amount, goals.targets().currency());
    }

    private String price(double amount) {
        return price(BigDecimal.valueOf(amount));
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String few(double number) {
        return Formats.current().number(String.format(Locale.ROOT, number >= 10 ? "%.0f" : "%.1f", number));
    }
}
