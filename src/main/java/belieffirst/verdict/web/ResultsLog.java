package belieffirst.verdict.web;

import belieffirst.verdict.PastVerdict;
import belieffirst.verdict.apply.AppliedVerdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The record of a plan's verdicts until now.
 *
 * @param applied what became of its angles by themselves
 * @param judged the angles that were judged by this plan
 */
public record ResultsLog(List<PastVerdict> past, List<AppliedVerdict> applied, Set<UUID> judged) {

    /** The verdicts of earlier days, the latest day first. */
    public Map<LocalDate, List<PastVerdict>> byDay() {
        var byDay = new TreeMap<LocalDate, List<PastVerdict>>(Comparator.reverseOrder());
        byDay.putAll(past.stream().collect(Collectors.groupingBy(PastVerdict::day)));
        return byDay;
    }
}
