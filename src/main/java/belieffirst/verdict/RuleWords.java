package belieffirst.verdict;

import belieffirst.inference.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Why a rule fired, or what it would still take, with the figures that decide.
 *
 * @param arms how many are compared
 */
record RuleWords(Standing standing, Settings settings, int arms) {

    /** Of an arm that has read-outs, in a plan that has a target. */
    static RuleWords of(PlanVerdict verdict, int arm) {
        return new RuleWords(
                verdict.judgement().readings().get(arm).standing(),
                Objects.requireNonNull(verdict.settings()),
                verdict.arms().size());
    }

    List<String> promoted() {
        return List.of(
                "It is the best with %s; %s are enough.".formatted(chance(standing.best()), chance(threshold())),
                "%s; %s are enough.".formatted(withinMost(), chance(Rules.PROMOTE_WITHIN_MAX)));
    }

    List<String> givenUp() {
        var why = new ArrayList<String>();
        if (Rules.isFarFromBest(standing)) {
            why.add("It is the best with %s, and within a tenth of the best with %s."
                    .formatted(chance(standing.best()), chance(standing.nearBest())));
        }
        if (Rules.costsTooMuch(standing, settings)) {
            why.add(withinMost() + ".");
        }
        return why.isEmpty() ? List.of("It was given up on an earlier day, and stays among those compared.") : why;
    }

    /** What would decide, where all the evidence is there. */
    List<String> open() {
        if (arms == 1) {
            return List.of("%s; %s would confirm the angle."
                    .formatted(within(settings.targetCpa()), chance(Confirmation.CONFIRM)));
        }
        var best =
                "It is the best with %s; %s would promote it.".formatted(chance(standing.best()), chance(threshold()));
        return standing.rate().costsAtMost(settings.maxCpa()) < Rules.PROMOTE_WITHIN_MAX
                ? List.of(best, "%s; %s are asked.".formatted(withinMost(), chance(Rules.PROMOTE_WITHIN_MAX)))
                : List.of(best);
    }

    private String withinMost() {
        return within(settings.maxCpa());
    }

    private String within(double cost) {
        return "A sale costs at most %s with %s"
                .formatted(money(cost), chance(standing.rate().costsAtMost(cost)));
    }

    private double threshold() {
        return settings.budgets().threshold(arms);
    }

    private static String chance(double chance) {
        var percent = Math.round(chance * 100);
        return percent == 0 ? "less than 1 %" : percent == 100 ? "more than 99 %" : percent + " %";
    }

    private static String money(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
