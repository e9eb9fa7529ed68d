package belieffirst.verdict;

import belieffirst.inference.Standing;
import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Money;
import belieffirst.verdict.rule.Confirmation;
import belieffirst.verdict.rule.Rules;
import belieffirst.verdict.rule.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The words for why a rule fired, or what it would still take, with the figures that decide.
 *
 * @param arms how many are compared
 * @param event that the plan counts
 */
record RuleWords(Standing standing, Settings settings, int arms, CountedEvent event) {

    /** Of an arm that has read-outs, in a plan that has a target. */
    static RuleWords of(PlanVerdict verdict, int arm) {
        return new RuleWords(
                verdict.judgement().readings().get(arm).standing(),
                Objects.requireNonNull(verdict.settings()),
                verdict.arms().size(),
                verdict.event());
    }

    List<String> promoted() {
        return List.of(
                "%s likely to be the best; %s is enough.".formatted(chance(standing.best()), chance(threshold())),
                "%s; %s is enough.".formatted(within(settings.maxCpa()), chance(Rules.PROMOTE_WITHIN_MAX)));
    }

    List<String> givenUp() {
        var why = new ArrayList<String>();
        if (Rules.isFarFromBest(standing)) {
            why.add("%s likely to be the best, and %s to be within a tenth of it."
                    .formatted(
                            chance(standing.best()), chance(standing.nearBest()).toLowerCase(Locale.ROOT)));
        }
        if (Rules.costsTooMuch(standing, settings)) {
            why.add(within(settings.maxCpa()) + ".");
        }
        return why.isEmpty() ? List.of("It was given up on an earlier day, and stays among those compared.") : why;
    }

    /** What would decide, where all the evidence is there. */
    List<String> open() {
        if (arms == 1) {
            return List.of("%s; %s would confirm the angle."
                    .formatted(within(settings.targetCpa()), chance(Confirmation.CONFIRM)));
        }
        var best = "%s likely to be the best; %s would promote it."
                .formatted(chance(standing.best()), chance(threshold()));
        return standing.rate().costsAtMost(settings.maxCpa()) < Rules.PROMOTE_WITHIN_MAX
                ? List.of(
                        best, "%s; %s is asked.".formatted(within(settings.maxCpa()), chance(Rules.PROMOTE_WITHIN_MAX)))
                : List.of(best);
    }

    private String within(double cost) {
        return "%s likely to cost at most %s %s"
                .formatted(chance(standing.rate().costsAtMost(cost)), Money.said(cost), event.aOne());
    }

    private double threshold() {
        return settings.budgets().threshold(arms);
    }

    private static String chance(double chance) {
        var percent = Math.round(chance * 100);
        return percent == 0 ? "Less than 1 %" : percent == 100 ? "More than 99 %" : percent + " %";
    }
}
