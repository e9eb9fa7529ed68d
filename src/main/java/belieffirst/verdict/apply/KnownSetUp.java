package belieffirst.verdict.apply;

import belieffirst.evidence.structure.RunningAd;
import belieffirst.plan.goal.SetUp;
import belieffirst.verdict.result.PlannedArm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The set-up that a plan's ads show where they run: which of them share an ad set, and where the budget is. */
final class KnownSetUp {

    private final List<List<String>> arms;
    private final List<RunningAd> running;
    private final Map<String, Set<String>> adSets = new HashMap<>();

    private KnownSetUp(List<PlannedArm> planned, List<RunningAd> running) {
        this.running = running;
        running.forEach(
                ad -> adSets.computeIfAbsent(ad.code(), _ -> new HashSet<>()).add(ad.adSet()));
        this.arms = planned.stream()
                .map(arm -> arm.codes().stream().filter(adSets::containsKey).toList())
                .filter(codes -> !codes.isEmpty())
                .toList();
    }

    /** Empty while no arm has two ads, and where what runs is none of our set-ups. */
    static Optional<SetUp> of(List<PlannedArm> planned, List<RunningAd> running) {
        var known = new KnownSetUp(planned, running);
        if (known.arms.stream().noneMatch(codes -> codes.size() > 1)) {
            return Optional.empty();
        }
        return known.hasOneBudget()
                ? Optional.of(SetUp.CAMPAIGN_BUDGET)
                : known.hasNoBudget() ? known.bySharing() : Optional.empty();
    }

    private boolean hasOneBudget() {
        var campaigns = running.stream().map(RunningAd::budgetOf).collect(Collectors.toSet());
        return campaigns.size() == 1 && !campaigns.contains(null);
    }

    /** Campaigns of which each holds its own budget are none of our set-ups. */
    private boolean hasNoBudget() {
        return running.stream().allMatch(ad -> ad.budgetOf() == null);
    }

    /** Names of ad sets tell that two differ, and not that two are one. */
    private Optional<SetUp> bySharing() {
        if (arms.stream().flatMap(List::stream).allMatch(this::isAlone)) {
            return Optional.of(SetUp.AD_SET_PER_AD);
        }
        var clear = running.stream().allMatch(RunningAd::byId)
                && adSets.values().stream().allMatch(sets -> sets.size() == 1)
                && all().size() == arms.stream().mapToInt(arm -> of(arm).size()).sum();
        if (clear && arms.stream().allMatch(arm -> of(arm).size() == 1)) {
            return Optional.of(SetUp.ONE_PER_ANGLE);
        }
        return clear && arms.stream().allMatch(arm -> of(arm).size() == Math.min(arm.size(), 2))
                ? Optional.of(SetUp.TWO_PER_ANGLE)
                : Optional.empty();
    }

    private boolean isAlone(String code) {
        return adSets.entrySet().stream()
                .filter(other -> !other.getKey().equals(code))
                .noneMatch(other -> other.getValue().stream().anyMatch(adSets.getOrDefault(code, Set.of())::contains));
    }

    private Set<String> all() {
        return arms.stream().flatMap(arm -> of(arm).stream()).collect(Collectors.toSet());
    }

    private Set<String> of(List<String> codes) {
        return codes.stream()
                .flatMap(code -> adSets.getOrDefault(code, Set.of()).stream())
                .collect(Collectors.toSet());
    }
}
