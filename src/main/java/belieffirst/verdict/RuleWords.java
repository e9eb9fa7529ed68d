package belieffirst.verdict;

import belieffirst.inference.Standing;
import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Money;
import belieffirst.verdict.rule.Confirmation;
import belieffirst.verdict.rule.PlanResult;
import belieffirst.verdict.rule.Rules;
import belieffirst.verdict.rule.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The words for why a rule fired, or what it would still take, with the figures that decide.
 *
 * @param plan what it is compared with
 * @param event that the plan counts
 */
record RuleWords(Standing standing, Settings settings, PlanResult plan, CountedEvent event) {

    /** Of an arm that has read-outs, in a plan that has a target. */
    static RuleWords of(PlanVerdict verdict, int arm) {
        return new RuleWords(
                verdict.judgement().readings().get(arm).standing(),
                Objects.requireNonNull(verdict.settings()),
                verdict.result(),
                verdict.event());
    }

    List<String> promoted() {
        return List.of(
                "%s chance to win (needs %s)."
                        .formatted(ChanceWords.of(standing.best()), ChanceWords.percent(plan.threshold())),
                "%s (needs %s).".formatted(within(settings.maxCpa()), ChanceWords.of(Rules.PAYS)));
    }

    List<String> bestBet() {
        return plan.angles().size() == 1
                ? List.of(
                        "%s. That is not proof.".formatted(within(settings.targetCpa())),
                        within(settings.maxCpa()) + ".")
                : List.of(
                        "In front, but not proven: %s chance to win (needs %s)."
                                .formatted(ChanceWords.of(standing.best()), ChanceWords.percent(plan.threshold())),
                        "On average, the true winner brings %s more %s for the same money."
                                .formatted(ChanceWords.percent(standing.expectedLoss()), event.many()),
                        within(settings.targetCpa()) + ".");
    }

    List<String> works() {
        return List.of("%s. Another one is ahead.".formatted(within(settings.targetCpa())));
    }

    List<String> lost() {
        var why = new ArrayList<String>();
        if (Rules.isFarFromBest(standing, plan)) {
            why.add("%s chance to come within 10%% of the winner.".formatted(ChanceWords.of(standing.nearBest())));
        }
        if (Rules.costsTooMuch(standing, settings)) {
            why.add(within(settings.maxCpa()) + ".");
        }
        return why.isEmpty() ? List.of("It lost on an earlier day, and stays among those compared.") : why;
    }

    /** Of one angle alone, whether it was confirmed or not. */
    List<String> onNewAds() {
        return List.of("%s likely to stay under target with new ads."
                .formatted(ChanceWords.of(standing.rate().costsAtMost(settings.targetCpa()))));
    }

    /** What would decide, where all the evidence is there. */
    List<String> open() {
        if (plan.angles().size() == 1) {
            return List.of("%s; needs %s at the end."
                    .formatted(within(settings.targetCpa()), ChanceWords.percent(Confirmation.confirms(plan))));
        }
        var best = "%s chance to win; needs %s."
                .formatted(ChanceWords.of(standing.best()), ChanceWords.percent(plan.threshold()));
        return standing.rate().costsAtMost(settings.maxCpa()) < Rules.PAYS
                ? List.of(best, "%s; needs %s.".formatted(within(settings.maxCpa()), ChanceWords.of(Rules.PAYS)))
                : List.of(best);
    }

    private String within(double cost) {
        return "%s likely to have a %s of at most %s"
                .formatted(ChanceWords.of(standing.rate().costsAtMost(cost)), event.cost(), Money.said(cost));
    }
}
