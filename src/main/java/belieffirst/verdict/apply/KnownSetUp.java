package belieffirst.verdict.apply;

import belieffirst.evidence.structure.RunningAd;
import belieffirst.plan.goal.SetUp;
import belieffirst.verdict.rule.PlannedArm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The set-up that a plan's ads show where they run: which of them share an ad set, and where the budget is. */
final class KnownSetUp {

    private KnownSetUp() {}

    /** Empty while no arm has two ads, and where what runs is none of our set-ups. */
    static Optional<SetUp> of(List<PlannedArm> arms, List<RunningAd> running) {
        var adSets = new HashMap<String, Set<String>>();
        running.forEach(
                ad -> adSets.computeIfAbsent(ad.code(), _ -> new HashSet<>()).add(ad.adSet()));
        var placed = arms.stream()
                .map(arm -> arm.codes().stream().filter(adSets::containsKey).toList())
                .filter(codes -> !codes.isEmpty())
                .toList();
        if (placed.stream().noneMatch(codes -> codes.size() > 1)) {
            return Optional.empty();
        }
        return running.stream().allMatch(RunningAd::campaignBudget)
                ? Optional.of(SetUp.CAMPAIGN_BUDGET)
                : bySharing(placed, adSets);
    }

    private static Optional<SetUp> bySharing(List<List<String>> arms, Map<String, Set<String>> adSets) {
        var ads = arms.stream().mapToInt(List::size).sum();
        var each = arms.stream()
                .map(codes -> codes.stream()
                        .flatMap(code -> adSets.getOrDefault(code, Set.of()).stream())
                        .distinct()
                        .toList())
                .toList();
        var all = each.stream().flatMap(List::stream).distinct().count();
        var shown = each.stream().mapToInt(List::size).sum();
        if (all != shown) {
            return Optional.empty();
        }
        var most = each.stream().mapToInt(List::size).max().orElse(0);
        return all == ads
                ? Optional.of(SetUp.AD_SET_PER_AD)
                : switch (most) {
                    case 1 -> Optional.of(SetUp.ONE_PER_ANGLE);
                    case 2 -> Optional.of(SetUp.TWO_PER_ANGLE);
                    default -> Optional.empty();
                };
    }
}
