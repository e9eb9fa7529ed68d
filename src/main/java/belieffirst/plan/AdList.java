package belieffirst.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists the ads of a plan: every angle in every slot, each with the code that it had before or the next free one. */
final class AdList {

    private final List<PlannedAd> ads = new ArrayList<>();
    private final List<Fresh> fresh = new ArrayList<>();
    private final Map<PlannedAd.Identity, Integer> numbers;
    private final String planKey;
    private int last;

    private AdList(String planKey, Map<PlannedAd.Identity, Integer> known) {
        this.planKey = planKey;
        this.numbers = new HashMap<>(known);
        this.last = known.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    static AdList of(Plan plan, Map<PlannedAd.Identity, Integer> known) {
        var list = new AdList(plan.key(), known);
        for (var angle : plan.mix().angleIds()) {
            list.add(angle, Deal.templates(plan.mix(), plan.id().toString(), angle));
        }
        return list;
    }

    List<PlannedAd> ads() {
        return List.copyOf(ads);
    }

    /** Those that were never planned before. */
    List<Fresh> fresh() {
        return List.copyOf(fresh);
    }

    private void add(UUID angle, List<UUID> templates) {
        var copies = new HashMap<UUID, Integer>();
        for (var slot = 0; slot < templates.size(); slot++) {
            var template = templates.get(slot);
            var identity = new PlannedAd.Identity(angle, template, copies.merge(template, 1, Integer::sum));
            ads.add(new PlannedAd(code(identity), angle, template, slot));
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
    record Fresh(int number, AdCode code, PlannedAd.Identity identity) {}
}
