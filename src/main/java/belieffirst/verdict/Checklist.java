package belieffirst.verdict;

import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Money;
import belieffirst.verdict.rule.Gate;
import belieffirst.verdict.rule.Gates;
import belieffirst.verdict.rule.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of what a proven answer takes: what is there, and what is still missing.
 *
 * @param over whether the test is over
 */
public record Checklist(List<Item> items, boolean over) {

    /** A line of it. */
    public record Item(boolean holds, String words) {}

    public static Checklist of(PlanVerdict verdict) {
        var items = new ArrayList<Item>();
        items.add(target(verdict));
        add(items, verdict, Gate.MATURED_DAYS, days(verdict));
        var told = "%s are reported for every ad."
                .formatted(CountedEvent.capital(verdict.event().many()));
        add(items, verdict, Gate.PURCHASES_TOLD, told);
        add(items, verdict, Gate.COMPARABLE, "All ads ran with the same attribution setting, currency and goal.");
        LeaderChecklist.of(verdict).ifPresent(items::addAll);
        return new Checklist(List.copyOf(items), verdict.isOver());
    }

    /** Above the list; once the test is over nothing is missing any more. */
    public String heading() {
        return over
                ? "What the verdict is based on"
                : items.stream().allMatch(Item::holds) ? "Nothing is missing" : "Still missing";
    }

    private static Item target(PlanVerdict verdict) {
        var settings = verdict.settings();
        return settings == null
                ? new Item(false, "No target CPA yet. Set it under Goals.")
                : new Item(true, target(settings));
    }

    private static String target(Settings settings) {
        return "Target CPA %s, max CPA %s.".formatted(Money.said(settings.targetCpa()), Money.said(settings.maxCpa()));
    }

    private static String days(PlanVerdict verdict) {
        return "%d settled days (needs %d).".formatted(verdict.result().window().maturedDays(), Gates.DAYS);
    }

    private static void add(List<Item> items, PlanVerdict verdict, Gate gate, String holding) {
        var missing = ClosedGateWords.of(verdict, gate);
        if (missing.isEmpty()) {
            items.add(new Item(true, holding));
        }
        missing.forEach(words -> items.add(new Item(false, words)));
    }
}
