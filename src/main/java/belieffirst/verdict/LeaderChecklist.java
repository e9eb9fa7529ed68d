package belieffirst.verdict;

import belieffirst.kernel.Money;
import belieffirst.verdict.Checklist.Item;
import belieffirst.verdict.rule.Confirmation;
import belieffirst.verdict.rule.Gate;
import belieffirst.verdict.rule.Gates;
import belieffirst.verdict.rule.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The part of the checklist that is about the angle or variant in front. */
final class LeaderChecklist {

    private LeaderChecklist() {}

    /** Of whatever is in front; empty while nothing is known of any. */
    static Optional<List<Item>> of(PlanVerdict verdict) {
        return verdict.settings() == null || !verdict.hasReadings()
                ? Optional.empty()
                : IntStream.range(0, verdict.arms().size())
                        .filter(verdict::isRead)
                        .boxed()
                        .max(Comparator.comparingDouble(arm -> best(verdict, arm)))
                        .map(arm -> of(verdict, arm));
    }

    private static double best(PlanVerdict verdict, int arm) {
        return verdict.judgement().readings().get(arm).standing().best();
    }

    private static List<Item> of(PlanVerdict verdict, int arm) {
        var items = new ArrayList<Item>();
        var name = verdict.arms().get(arm).name();
        var waits = verdict.missing(arm);
        waits.stream()
                .filter(closed -> closed.gate() == Gate.AD_SETS || closed.gate() == Gate.CONVERSIONS)
                .forEach(closed ->
                        items.add(new Item(false, "“%s”: %s".formatted(name, GateWords.of(closed, verdict.event())))));
        var isJudged = Gates.ofPlan(verdict.result()).isEmpty();
        if (isJudged && waits.isEmpty()) {
            var brought = verdict.result().angles().get(arm).conversions();
            items.add(new Item(true, "“%s”: %s.".formatted(name, verdict.event().of(brought))));
        }
        items.add(chance(verdict, arm));
        items.add(verdict.arms().size() == 1 ? end(verdict) : pays(verdict, arm, name));
        return items;
    }

    private static Item pays(PlanVerdict verdict, int arm, String name) {
        var most = Objects.requireNonNull(verdict.settings()).maxCpa();
        var chance = verdict.judgement().readings().get(arm).standing().rate().costsAtMost(most);
        return new Item(
                chance >= Rules.PAYS,
                "“%s”: %s likely to have a %s of at most %s (needs %s)."
                        .formatted(
                                name,
                                ChanceWords.of(chance),
                                verdict.event().cost(),
                                Money.said(most),
                                ChanceWords.percent(Rules.PAYS)));
    }

    /** An angle alone is confirmed at the end only, since ads tire. */
    private static Item end(PlanVerdict verdict) {
        var window = verdict.result().window();
        return new Item(window.ended(), "All %d days of the test.".formatted(window.horizonDays()));
    }

    private static Item chance(PlanVerdict verdict, int arm) {
        var plan = verdict.result();
        var alone = plan.angles().size() == 1;
        var has = ChanceWords.chance(verdict, arm);
        var needs = alone ? Confirmation.confirms(plan) : plan.threshold();
        var words = alone
                ? "“%s”: %s likely to stay under target with new ads (needs %s when the test ends)."
                : "“%s”: %s chance to win (needs %s).";
        var name = verdict.arms().get(arm).name();
        return new Item(has >= needs, words.formatted(name, ChanceWords.of(has), ChanceWords.percent(needs)));
    }
}
