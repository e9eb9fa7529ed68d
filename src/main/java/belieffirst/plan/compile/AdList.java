package belieffirst.plan.compile;

import belieffirst.plan.Cell;
import belieffirst.plan.PlanDetails;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The list of a plan's ads: every angle or cell in every slot, each with the code that it had before or the next free one. */
public final class AdList {

    private final List<PlannedAd> ads = new ArrayList<>();
    private final List<Fresh> fresh = new ArrayList<>();
    private final Map<PlannedAd.Identity, Integer> numbers;
    private final Map<PlannedAd.Identity, Integer> copies = new HashMap<>();
    private final String planKey;
    private int last;

    private AdList(String planKey, Map<PlannedAd.Identity, Integer> known) {
        this.planKey = planKey;
        this.numbers = new HashMap<>(known);
        this.last = known.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    public static AdList of(PlanDetails details, Map<PlannedAd.Identity, Integer> known) {
        var plan = details.plan();
        var list = new AdList(plan.key(), known);
        for (var angle : plan.design().angleIds()) {
            if (plan.lifecycle().phase().hasCells()) {
                Cell.of(details)
                        .forEach(cell -> list.add(angle, cell, TemplateAssignment.templates(plan, angle, cell)));
            } else {
                list.add(
                        angle,
                        Cell.NONE,
                        TemplateAssignment.templates(plan.design(), plan.id().toString(), angle));
            }
        }
        return list;
    }

    public List<PlannedAd> ads() {
        return List.copyOf(ads);
    }

    /** Those that were never planned before. */
    public List<Fresh> fresh() {
        return List.copyOf(fresh);
    }

    private void add(UUID angle, Cell cell, List<UUID> templates) {
        for (var slot = 0; slot < templates.size(); slot++) {
            var template = templates.get(slot);
            var first = new PlannedAd.Identity(angle, template, cell.variation(), 1);
            var identity =
                    new PlannedAd.Identity(angle, template, cell.variation(), copies.merge(first, 1, Integer::sum));
            ads.add(new PlannedAd(code(identity), angle, template, slot, cell));
        }
    }

    private AdCode code(PlannedAd.Identity identity) {
        var known = numbers.get(identity);
        if (known != null) {
            return AdCode.of(planKey, known);
        }
        var next = ++last;
        numbers.put(identity, next);
        var ad = new Fresh(next, AdCode.of(planKey, next), identity);
        fresh.add(ad);
        return ad.code();
    }

    /** An ad that is planned for the first time. */
    public record Fresh(int number, AdCode code, PlannedAd.Identity identity) {}
}
