package belieffirst.verdict.web;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.next.NextPhase;
import belieffirst.verdict.CertificateWords;
import belieffirst.verdict.ClosedGateWords;
import belieffirst.verdict.PastVerdict;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.PlanWords;
import belieffirst.verdict.apply.AppliedVerdict;
import belieffirst.verdict.rule.Decision;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan's results as people read them.
 *
 * @param target where the target stands on the scale of all strips
 * @param ceiling where the most one would pay stands
 * @param history the verdicts of earlier days, the latest first, by day
 * @param applied what became of its angles by themselves
 */
public record ResultsView(
        PlanVerdict verdict,
        List<AngleResultRow> rows,
        OptionalDouble target,
        OptionalDouble ceiling,
        NextPhase next,
        Map<String, List<PastVerdict>> history,
        List<AppliedVerdict> applied) {

    static ResultsView of(
            PlanVerdict verdict,
            NextPhase next,
            List<PastVerdict> past,
            List<AppliedVerdict> applied,
            Set<UUID> judged) {
        var scale = IntervalBar.Scale.of(verdict);
        var settings = verdict.settings();
        var byDay = new TreeMap<String, List<PastVerdict>>(Comparator.reverseOrder());
        byDay.putAll(
                past.stream().collect(Collectors.groupingBy(each -> each.day().toString())));
        return new ResultsView(
                verdict,
                IntStream.range(0, verdict.arms().size())
                        .mapToObj(arm -> AngleResultRow.of(verdict, arm, scale, judged))
                        .toList(),
                settings == null ? OptionalDouble.empty() : scale.mark(settings.targetCpa()),
                settings == null ? OptionalDouble.empty() : scale.mark(settings.maxCpa()),
                next,
                byDay,
                applied);
    }

    public PlanDetails details() {
        return verdict.details();
    }

    /** What its verdicts wait for, a sentence each. */
    public List<String> missing() {
        return ClosedGateWords.of(verdict);
    }

    public String currency() {
        var own = details().plan().targets().currency();
        return own != null
                ? own
                : verdict.evidence().terms().stream()
                        .map(terms -> terms.currency())
                        .findFirst()
                        .orElse("");
    }

    /** The state of the matter in one line. */
    public String heading() {
        return verdict.evidence().days().isEmpty() ? "Nothing came back yet" : PlanWords.headline(verdict);
    }

    /** Why it stands so, a sentence each. */
    public List<String> why() {
        return PlanWords.why(verdict);
    }

    /** Whether the rules that said it are not those of today. */
    public boolean isOfAnotherEngine(PastVerdict past) {
        return !past.engine().equals(verdict.judgement().engine());
    }

    /** Whether the test is over without a word on this one. */
    public boolean isNotPursued(AngleResultRow row) {
        return verdict.judgement().verdict().isEnd()
                && row.decision() == Decision.KEEP_TESTING
                && verdict.settings() != null;
    }

    /** What weakens the evidence, a sentence each. */
    public List<String> remarks() {
        return ClosedGateWords.remarks(verdict);
    }

    /** When a decision is likely; empty while nothing can be said. */
    public String forecast() {
        var days = verdict.judgement().forecastDays();
        if (days.isEmpty() || rows.stream().anyMatch(row -> row.decision() == Decision.PROMOTE)) {
            return "";
        }
        var whole = Math.max(1, (long) Math.ceil(days.getAsDouble()));
        return whole > 365
                ? "At this pace a decision is more than a year away."
                : "At this pace a decision is likely in about %d %s.".formatted(whole, whole == 1 ? "day" : "days");
    }

    public String attribution() {
        return String.join(", ", verdict.evidence().attributionSettings());
    }

    /** What an arm was called, for the history. */
    public String name(String arm) {
        return rows.stream()
                .filter(row -> row.key().equals(arm))
                .map(AngleResultRow::name)
                .findFirst()
                .orElse(arm);
    }

    public static String percent(double probability) {
        return String.format(Locale.ROOT, "%.0f%%", probability * 100);
    }

    /** The evidence that what is compared differs at all; null where nothing is compared, or nothing came. */
    public @Nullable String certificate() {
        return verdict.arms().size() > 1 && verdict.hasReadings()
                ? CertificateWords.of(verdict.judgement().certificate())
                : null;
    }
}
