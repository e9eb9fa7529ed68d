package belieffirst.evidence;

import belieffirst.evidence.ad.AdDay;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Total;
import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The results of one plan.
 *
 * @param event that the plan counts: where its results say purchases, these are meant
 * @param days by day, then by the ad's number; a day on which an ad did not run is not there
 * @param series the days that verdicts may stand on: the latest series, without those that somebody left out
 * @param terms those that occur on these days; numbers of a plan may be compared only where there is one, at most
 * @param freshness null where nothing came
 * @param leftOut the days that verdicts do not stand on
 */
public record PlanEvidence(
        Id<Plan> plan,
        CountedEvent event,
        List<AdDay> days,
        AttributionSeries series,
        List<MeasurementBasis> terms,
        @Nullable Freshness freshness,
        List<LeftOut> leftOut) {

    public PlanEvidence {
        days = List.copyOf(days);
        leftOut = List.copyOf(leftOut);
    }

    public PlanEvidence(
            Id<Plan> plan, CountedEvent event, List<AdDay> days, @Nullable Freshness freshness, List<LeftOut> leftOut) {
        this(plan, event, days, AttributionSeries.of(kept(days, leftOut)), freshness, leftOut);
    }

    private PlanEvidence(
            Id<Plan> plan,
            CountedEvent event,
            List<AdDay> days,
            AttributionSeries series,
            @Nullable Freshness freshness,
            List<LeftOut> leftOut) {
        this(
                plan,
                event,
                days,
                series,
                series.days().stream().map(AdDay::terms).distinct().toList(),
                freshness,
                leftOut);
    }

    private static List<AdDay> kept(List<AdDay> days, List<LeftOut> leftOut) {
        return leftOut.isEmpty()
                ? days
                : days.stream()
                        .filter(day -> leftOut.stream().noneMatch(left -> left.holds(day)))
                        .toList();
    }

    /** The attribution settings that conversions are counted under, as they were told first. */
    public List<String> attributionSettings() {
        return told(MeasurementBasis::attributionSetting);
    }

    /** The only one of them; null where none was told, or several. */
    public @Nullable String attributionSetting() {
        var told = attributionSettings();
        return told.size() == 1 ? told.getFirst() : null;
    }

    /** What came on all days. */
    public List<Total> totals() {
        return Total.of(days);
    }

    /** The totals of days before this one that count. */
    public List<Total> totalsBefore(LocalDate end) {
        return Total.of(
                series.days().stream().filter(day -> day.day().isBefore(end)).toList());
    }

    /** The days that were left out, and why, a sentence for each difference. */
    public List<String> leftOutSentences() {
        return leftOut.stream().map(left -> left.sentence(days)).toList();
    }

    /** Of the spend, as far as they were told. */
    public List<String> currencies() {
        return told(MeasurementBasis::currency).stream().sorted().toList();
    }

    /** Whether the spend is in this currency, as far as both are told. */
    public boolean isIn(@Nullable String currency) {
        return currency == null || currencies().stream().allMatch(currency::equals);
    }

    /** Why its ads cannot be compared, a sentence each; empty when they can. */
    public List<String> obstacles() {
        return List.of(
                        MeasurementBasis.areSeveral(terms.stream()
                                        .map(MeasurementBasis::account)
                                        .toList())
                                ? obstacle("ad accounts", MeasurementBasis::account)
                                : "",
                        obstacle("currencies", MeasurementBasis::currency),
                        obstacle("attribution settings", MeasurementBasis::attributionSetting),
                        obstacle("objectives", MeasurementBasis::objective))
                .stream()
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private String obstacle(String what, Function<MeasurementBasis, String> of) {
        var found = told(of).stream().sorted().toList();
        return found.size() < 2
                ? ""
                : "The ads of this plan ran under several %s (%s), so they cannot be compared."
                        .formatted(what, String.join(", ", found));
    }

    private List<String> told(Function<MeasurementBasis, String> of) {
        return terms.stream()
                .map(of)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * The age of the results.
     *
     * @param lastDay the last day that anything is known of
     * @param cameAt when the latest of it came in
     * @param ranges how much came for several days at once, which no verdict uses
     */
    public record Freshness(LocalDate lastDay, Instant cameAt, long ranges) {}
}
