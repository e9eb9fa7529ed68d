package belieffirst.verdict;

import belieffirst.inference.Arm;
import belieffirst.verdict.rule.PlanResult;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words for the plans before a rematch, on whose ads its chances stand too. */
public final class EarlierWords {

    private EarlierWords() {}

    /** In a sentence; empty where there are none. */
    public static Optional<String> of(PlanVerdict verdict) {
        var earlier = verdict.result().earlier();
        return earlier.isEmpty() || !verdict.hasReadings()
                ? Optional.empty()
                : Optional.of("Chances to win also count what these angles brought in %s."
                        .formatted(earlier.stream()
                                .map(plan -> "%s (%s)"
                                        .formatted(plan.plan(), verdict.event().of(conversions(plan))))
                                .collect(Collectors.joining(" and "))));
    }

    private static long conversions(PlanResult.Earlier plan) {
        return plan.arms().stream().mapToLong(Arm::conversions).sum();
    }
}
