package belieffirst.verdict;

import belieffirst.verdict.rule.ClosedGate;
import belieffirst.verdict.rule.Gate;
import belieffirst.verdict.rule.Gates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words for the evidence that a plan's verdicts wait for, each sentence once, with the names of those that it is about. */
public final class ClosedGateWords {

    private ClosedGateWords() {}

    /** In the order of the gates; empty where nothing is missing. */
    public static List<String> of(PlanVerdict verdict) {
        var closed = new LinkedHashSet<ClosedGate>();
        IntStream.range(0, verdict.arms().size()).forEach(arm -> closed.addAll(verdict.missing(arm)));
        return said(verdict, closed);
    }

    /** Of one gate alone, which holds back the whole plan. */
    static List<String> of(PlanVerdict verdict, Gate gate) {
        return said(
                verdict,
                Gates.ofPlan(verdict.result()).stream()
                        .filter(closed -> closed.gate() == gate)
                        .toList());
    }

    /** What weakens the evidence and holds nothing back, in the same way. */
    public static List<String> remarks(PlanVerdict verdict) {
        return said(verdict, verdict.judgement().remarks());
    }

    private static List<String> said(PlanVerdict verdict, Collection<ClosedGate> closed) {
        var about = new LinkedHashMap<String, List<Integer>>();
        closed.stream()
                .sorted((one, other) -> one.gate().compareTo(other.gate()))
                .forEach(each -> about.computeIfAbsent(GateWords.of(each, verdict.event()), _ -> new ArrayList<>())
                        .add(each.angle()));
        return about.entrySet().stream().map(entry -> said(verdict, entry)).toList();
    }

    private static String said(PlanVerdict verdict, Map.Entry<String, List<Integer>> entry) {
        SequencedCollection<Integer> arms = new LinkedHashSet<>(entry.getValue());
        if (arms.contains(ClosedGate.PLAN)) {
            return entry.getKey();
        }
        return arms.size() == verdict.arms().size() && arms.size() > 1
                ? "All %d: %s".formatted(arms.size(), entry.getKey())
                : "%s: %s".formatted(names(verdict, arms), entry.getKey());
    }

    private static String names(PlanVerdict verdict, SequencedCollection<Integer> arms) {
        return arms.stream()
                .map(arm -> "“%s”".formatted(verdict.arms().get(arm).name()))
                .collect(Collectors.joining(", "));
    }
}
